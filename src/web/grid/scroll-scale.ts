/**
 * Browsers cap the height of an element: Firefox at about 17 million pixels, Chromium at 33
 * million, a quarter of that at 400 % zoom. A sheet higher than this scrolls through an element
 * of this height, on a scale.
 */
export const MAX_SCROLL_PX = 8_000_000;

/** Between where the scroll bar stands and what is at the top of the sheet's view. */
export interface ScrollScale {
  /** Height of the element that scrolls. */
  readonly height: number;
  readonly isScaled: boolean;
  toSheet(scrollTop: number): number;
  toScroll(top: number): number;
  /** The furthest that the top of the view can get. */
  readonly last: number;
}

/** `total` and `view` in pixels: the height of the sheet and of what shows it. */
export function scrollScale(total: number, view: number): ScrollScale {
  const height = Math.min(total, MAX_SCROLL_PX);
  const last = Math.max(0, total - view);
  const factor = height > view ? last / (height - view) : 1;
  return {
    height,
    isScaled: height < total,
    last,
    toSheet: (scrollTop) => Math.min(last, Math.max(0, scrollTop * factor)),
    toScroll: (top) => top / factor,
  };
}
