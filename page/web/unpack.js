/* Puts the page together from its letters: style, frame, script, and what it computes with. */
const STEP = 1 << 15;

function unpacked({ textContent: letters, dataset }) {
  const unpacker = Uint8Array.from(atob(dataset.unpacker), (one) => one.charCodeAt(0));
  const { memory, begin, until, join, end } = new WebAssembly.Instance(new WebAssembly.Module(unpacker)).exports;
  const lengths = dataset.lengths.split(" ").map(Number);
  const from = end.value;
  const to = from + 2 * letters.length;
  const behind = to + lengths.reduce((sum, length) => sum + length);
  /* The module once more, with five bytes for the length of each function. */
  memory.grow((behind * 2 + 5 * dataset.functions) >> 16);
  const digits = new Uint16Array(memory.buffer, from, letters.length);
  for (let at = 0; at < letters.length; at++) digits[at] = letters.charCodeAt(at) - 160;
  begin(from, to);
  for (let place = to; place < behind; place += STEP) until(Math.min(place + STEP, behind));
  const bytes = new Uint8Array(memory.buffer);
  let start = to;
  const parts = lengths.map((length) => bytes.subarray((start += length) - length, start));
  const [style, frame, script, head, tail, forms, ...streams] = parts;
  new Uint32Array(memory.buffer).set(streams.map((stream) => stream.byteOffset));
  bytes.set(head, behind);
  const joined = join(dataset.functions, forms.byteOffset, behind + head.length);
  bytes.set(tail, joined);
  return [style, frame, script, bytes.subarray(behind, joined + tail.length)];
}

const root = document.documentElement;
try {
  const [style, frame, script, module] = unpacked(document.querySelector("#packed"));
  const text = (bytes) => new TextDecoder().decode(bytes);
  document.querySelector("#style").textContent = text(style);
  document.body.insertAdjacentHTML("afterbegin", text(frame));
  window.gigawattModule = module;
  root.dataset.runs = "";
  const running = document.createElement("script");
  running.textContent = text(script);
  document.body.append(running);
} catch (error) {
  console.error(error);
}
