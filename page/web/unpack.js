/* Unpacks the page: letters to bytes, LZMA to what it was, and then runs it. Browsers have no better unpacker
   than gzip, which would make the file a fifth larger. */
const FIRST = 0x100;
const BASE = 46341;

/* Two letters are thirty-one bits. */
function bytesOf(letters) {
  const bytes = new Uint8Array(Math.floor((letters.length * 31) / 16));
  let at = 0;
  let bits = 0;
  let held = 0;
  const take = (part, count) => {
    held = (held << count) | part;
    bits += count;
    while (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >>> bits;
      held &= (1 << bits) - 1;
    }
  };
  for (let letter = 0; letter < letters.length; letter += 2) {
    const pair = (letters.charCodeAt(letter) - FIRST) * BASE + letters.charCodeAt(letter + 1) - FIRST;
    take(pair >>> 16, 15);
    take(pair & 0xffff, 16);
  }
  return bytes;
}

/* LZMA as its specification has it: a head of thirteen bytes, then the bits of a range coder. */
function unlzma(input) {
  let rest = input[0];
  const lc = rest % 9;
  rest = (rest - lc) / 9;
  const lp = rest % 5;
  const pb = (rest - lp) / 5;
  const size = input[5] | (input[6] << 8) | (input[7] << 16) | (input[8] << 24);
  const output = new Uint8Array(size);
  const fresh = (count) => new Uint16Array(count).fill(1024);
  const isMatch = fresh(12 << 4);
  const isRep = fresh(12);
  const isRep0 = fresh(12);
  const isRep1 = fresh(12);
  const isRep2 = fresh(12);
  const isRep0Long = fresh(12 << 4);
  const slots = fresh(4 << 6);
  const near = fresh(128);
  const align = fresh(16);
  const literals = fresh(0x300 << (lc + lp));
  const lengths = { choice: fresh(2), low: fresh(16 << 3), mid: fresh(16 << 3), high: fresh(256) };
  const repeated = { choice: fresh(2), low: fresh(16 << 3), mid: fresh(16 << 3), high: fresh(256) };
  let from = 18;
  let range = 0xffffffff;
  let code = ((input[14] << 24) | (input[15] << 16) | (input[16] << 8) | input[17]) >>> 0;

  function bit(chances, at) {
    const chance = chances[at];
    const bound = (range >>> 11) * chance;
    let found = 0;
    if (code < bound) {
      range = bound;
      chances[at] = chance + ((2048 - chance) >>> 5);
    } else {
      range -= bound;
      code -= bound;
      chances[at] = chance - (chance >>> 5);
      found = 1;
    }
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[from++]) >>> 0;
    }
    return found;
  }
  function tree(chances, base, bits) {
    let at = 1;
    for (let step = 0; step < bits; step++) at = (at << 1) | bit(chances, base + at);
    return at - (1 << bits);
  }
  function reversed(chances, base, bits) {
    let at = 1;
    let found = 0;
    for (let step = 0; step < bits; step++) {
      const one = bit(chances, base + at);
      at = (at << 1) | one;
      found |= one << step;
    }
    return found;
  }
  function direct(bits) {
    let found = 0;
    for (let step = 0; step < bits; step++) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      if (range < 0x1000000) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | input[from++]) >>> 0;
      }
      found = (found << 1) | one;
    }
    return found;
  }
  function length(chances, place) {
    if (!bit(chances.choice, 0)) return 2 + tree(chances.low, place << 3, 3);
    if (!bit(chances.choice, 1)) return 10 + tree(chances.mid, place << 3, 3);
    return 18 + tree(chances.high, 0, 8);
  }
  function distance(count) {
    const slot = tree(slots, Math.min(count - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) << bits;
    if (slot < 14) return base + reversed(near, base - slot, bits);
    return base + direct(bits - 4) * 16 + reversed(align, 0, 4);
  }

  let at = 0;
  let state = 0;
  let rep0 = 0;
  let rep1 = 0;
  let rep2 = 0;
  let rep3 = 0;
  while (at < size) {
    const place = at & ((1 << pb) - 1);
    if (!bit(isMatch, (state << 4) + place)) {
      const before = at ? output[at - 1] : 0;
      const base = 0x300 * (((at & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = output[at - rep0 - 1];
        while (symbol < 0x100) {
          const expected = (match >> 7) & 1;
          match <<= 1;
          const one = bit(literals, base + ((1 + expected) << 8) + symbol);
          symbol = (symbol << 1) | one;
          if (expected !== one) break;
        }
      }
      while (symbol < 0x100) symbol = (symbol << 1) | bit(literals, base + symbol);
      output[at++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count;
    if (bit(isRep, state)) {
      if (!bit(isRep0, state)) {
        if (!bit(isRep0Long, (state << 4) + place)) {
          state = state < 7 ? 9 : 11;
          output[at] = output[at - rep0 - 1];
          at++;
          continue;
        }
      } else {
        let found = rep1;
        if (bit(isRep1, state)) {
          found = rep2;
          if (bit(isRep2, state)) {
            found = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = found;
      }
      count = length(repeated, place);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      count = length(lengths, place);
      state = state < 7 ? 7 : 10;
      rep0 = distance(count);
    }
    for (let back = at - rep0 - 1; count > 0 && at < size; count--) output[at++] = output[back++];
  }
  return output;
}

/* The lengths of style and script, both, and the module. */
function unpack(letters) {
  const bytes = unlzma(bytesOf(letters));
  const lengthAt = (at) => new DataView(bytes.buffer).getUint32(at, true);
  const [style, script] = [lengthAt(0), lengthAt(4)];
  const text = (from, length) => new TextDecoder().decode(bytes.subarray(from, from + length));
  document.querySelector("#style").textContent = text(8, style);
  window.gigawattModule = bytes.subarray(8 + style + script);
  const running = document.createElement("script");
  running.textContent = text(8 + style, script);
  document.body.append(running);
}
unpack(document.querySelector("#packed").textContent);
