// What a browser makes of the page in each frame, as JSON in an element of its own.
const named = 'h1, h2, h3, table, th, svg';

function chart(svg) {
  const box = svg.getBoundingClientRect();
  const parts = [...svg.querySelectorAll('text, rect')].map((part) => part.getBoundingClientRect());
  return {
    name: svg.computedName,
    values: [...svg.querySelectorAll('.gw-mark')].map((mark) => Number(mark.dataset.value ?? mark.dataset.assumed)),
    cut: parts.filter((part) => part.right > box.right + 0.5 || part.left < box.left - 0.5).length,
    described: svg.ownerDocument.getElementById(svg.getAttribute('aria-describedby')).textContent,
  };
}

function measure(frame) {
  const page = frame.contentDocument;
  const edge = page.documentElement.clientWidth;
  const shown = (element) => element.getClientRects().length > 0;
  const beyond = (element) => shown(element) && element.getBoundingClientRect().right > edge + 0.5;
  const charts = [...page.querySelectorAll('svg')].filter(shown);
  return {
    width: edge,
    scrolled: page.documentElement.scrollWidth,
    beyond: [...page.querySelectorAll('body *')].filter(beyond).map((element) => element.outerHTML.slice(0, 90)),
    charts: charts.map(chart),
    requests: frame.contentWindow.performance.getEntriesByType('resource').length,
    paper: getComputedStyle(page.body).backgroundColor,
  };
}

// The tree for screen readers takes long to ask, and is the same at every width.
function roles(page) {
  const count = {};
  const shown = [...page.querySelectorAll(named)].filter((element) => element.getClientRects().length > 0);
  for (const element of shown) {
    count[element.computedRole] = (count[element.computedRole] ?? 0) + 1;
  }
  return count;
}

addEventListener('load', () => {
  const frames = [...document.querySelectorAll('iframe')];
  const told = document.createElement('pre');
  told.id = 'result';
  told.textContent = JSON.stringify({ pages: frames.map(measure), roles: roles(frames[0].contentDocument) });
  document.body.append(told);
});
