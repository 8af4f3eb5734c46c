/** F6 in the grid: to the step that is shown in the pane. */
export function focusPane(): void {
  document.getElementById('pane-step')?.focus();
}
