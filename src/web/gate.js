/* global window, document, localStorage */
// ES5, read by any browser before the bundle: says what is wrong where the bundle cannot.
(function () {
  var root = document.documentElement;
  var isNew =
    'structuredClone' in window &&
    'findLastIndex' in Array.prototype &&
    'hasOwn' in Object &&
    'CSS' in window &&
    window.CSS.supports('container-type: inline-size') &&
    window.CSS.supports('color: color-mix(in srgb, red, blue)');
  if (!isNew) {
    root.setAttribute('data-gate', 'old');
    return;
  }
  try {
    var kept = JSON.parse(localStorage.getItem('binh-xet.preferences') || '{}');
    if (kept.theme === 'light' || kept.theme === 'dark') {
      root.setAttribute('data-theme', kept.theme);
    }
    // eslint-disable-next-line no-unused-vars -- ES5 has no catch without a name
  } catch (error) {
    // Nothing is kept, or nothing may be read: the system's colours stay.
  }
  window.addEventListener(
    'error',
    function (event) {
      var isScript = event.target && event.target.tagName === 'SCRIPT';
      if (isScript && !root.hasAttribute('data-gate')) root.setAttribute('data-gate', 'broken');
    },
    true,
  );
})();
