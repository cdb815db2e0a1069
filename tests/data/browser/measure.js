// What a browser makes of the page in each frame, as JSON in an element of its own.
const named = 'h1, h2, h3, table, th, svg';

// Texts of a picture that stand over one another.
function covered(svg) {
  const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim());
  const boxes = texts.map((text) => text.getBoundingClientRect());
  const found = [];
  boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other, next) => {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    // Lines stand close: letters fill little more than half of their box.
    if (across > 2 && down > Math.min(one.height, other.height) * 0.4) {
      found.push([texts[at].textContent, texts[at + 1 + next].textContent]);
    }
  }));
  return found;
}

function chart(svg) {
  const box = svg.getBoundingClientRect();
  const parts = [...svg.querySelectorAll('text, rect')].map((part) => part.getBoundingClientRect());
  return {
    name: svg.computedName,
    values: [...svg.querySelectorAll('.gw-mark')].map((mark) => Number(mark.dataset.value ?? mark.dataset.assumed)),
    covered: covered(svg),
    cut: parts.filter((part) => part.right > box.right + 0.5 || part.left < box.left - 0.5).length,
    described: svg.ownerDocument.getElementById(svg.getAttribute('aria-describedby')).textContent,
  };
}

// The luminance of a colour, as the guidelines of accessibility define it.
function luminance(color) {
  const parts = color.match(/[\d.]+/g).slice(0, 3).map((part) => Number(part) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// The colour that an element stands on: of a text in a picture the bar it stands within, or the paper.
function ground(element) {
  const picture = element.closest('svg');
  const within = element.closest('.gw-on')?.closest('g').querySelector('.gw-mark');
  const paper = within ?? picture?.querySelector('.gw-page');
  if (picture && element !== picture) {
    return paper ? getComputedStyle(paper).fill : ground(picture);
  }
  const color = getComputedStyle(element).backgroundColor;
  const isClear = color === 'transparent' || /, 0\)$/.test(color);
  return isClear && element.parentElement ? ground(element.parentElement) : color;
}

// Texts of which the contrast with their ground is less than 4.5.
function faint(page) {
  const texts = [...page.querySelectorAll('body *')].filter((element) => {
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const isDrawn = !['STYLE', 'style', 'title', 'desc'].includes(element.tagName);
    return isText && isDrawn && element.getClientRects().length > 0;
  });
  const contrast = (element) => {
    const style = getComputedStyle(element);
    const color = element.closest('svg') ? style.fill : style.color;
    const pair = [luminance(color), luminance(ground(element))].sort((a, b) => b - a);
    return (pair[0] + 0.05) / (pair[1] + 0.05);
  };
  return texts.filter((text) => contrast(text) < 4.5).map((text) => text.outerHTML.slice(0, 90));
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
    faint: faint(page),
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
