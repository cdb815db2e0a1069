;; Unpacks the page: letters to bits, and LZMA to what it was. As a module of its own it takes half the time that a
;; script takes to do the same, and a tenth of its room. Nothing but the tables of chances has a fixed place:
;; the script puts the letters behind them, and the bytes come behind the letters.
(module
  (memory (export "memory") 1)

  ;; Tables of chances, two bytes each, by the names that the format has for them. A table of lengths has two
  ;; choices, then trees of 8, 8 and 256.
  (global $is_match i32 (i32.const 0))
  (global $is_rep i32 (i32.const 24))
  (global $is_rep0 i32 (i32.const 48))
  (global $is_rep1 i32 (i32.const 72))
  (global $is_rep2 i32 (i32.const 96))
  (global $is_rep0_long i32 (i32.const 120))
  (global $slots i32 (i32.const 144))
  (global $near i32 (i32.const 656))
  (global $align i32 (i32.const 912))
  (global $lengths i32 (i32.const 944))
  (global $rep_lengths i32 (i32.const 1492))
  (global $literals i32 (i32.const 2040))
  (global $end (export "end") i32 (i32.const 14328))

  ;; The next letter, and the bits of the last ones that are not used up.
  (global $letter (mut i32) (i32.const 0))
  (global $held (mut i64) (i64.const 0))
  (global $bits (mut i64) (i64.const 0))
  ;; The coder of ranges.
  (global $range (mut i32) (i32.const -1))
  (global $code (mut i32) (i32.const 0))
  ;; What is written: its beginning and its end, the kind of what came last, and the last four distances.
  (global $start (mut i32) (i32.const 0))
  (global $at (mut i32) (i32.const 0))
  (global $state (mut i32) (i32.const 0))
  (global $rep0 (mut i32) (i32.const 0))
  (global $rep1 (mut i32) (i32.const 0))
  (global $rep2 (mut i32) (i32.const 0))
  (global $rep3 (mut i32) (i32.const 0))

  ;; Four letters, each a digit to the base 55,109, are sixty-three bits.
  (func $four_letters (result i64)
    (local $at i32) (local $sum i64)
    (local.set $at (global.get $letter))
    (global.set $letter (i32.add (local.get $at) (i32.const 8)))
    (loop $each
      (local.set $sum (i64.add (i64.mul (local.get $sum) (i64.const 55109)) (i64.load16_u (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (br_if $each (i32.lt_u (local.get $at) (global.get $letter))))
    (local.get $sum))

  (func $byte (result i32)
    (local $high i64)
    (if (i64.lt_u (global.get $bits) (i64.const 8))
      (then
        ;; Those that are left go before the first of the next.
        (local.set $high (i64.shl (global.get $held) (i64.sub (i64.const 8) (global.get $bits))))
        (global.set $held (call $four_letters))
        (global.set $bits (i64.add (global.get $bits) (i64.const 55)))
        (return (i32.and (i32.const 255) (i32.wrap_i64 (i64.or (local.get $high)
          (i64.shr_u (global.get $held) (global.get $bits))))))))
    (global.set $bits (i64.sub (global.get $bits) (i64.const 8)))
    (i32.and (i32.const 255) (i32.wrap_i64 (i64.shr_u (global.get $held) (global.get $bits)))))

  ;; Room for five more bits at least: the range is never below 2²⁴ between two of them.
  (func $normalise
    (if (i32.lt_u (global.get $range) (i32.const 0x1000000))
      (then
        (global.set $range (i32.shl (global.get $range) (i32.const 8)))
        (global.set $code (i32.or (i32.shl (global.get $code) (i32.const 8)) (call $byte))))))

  ;; A bit, with no branch that nobody could foresee: the mask has all bits of a one, and none of a zero.
  (func $bit (param $chance i32) (result i32)
    (local $was i32) (local $bound i32) (local $one i32) (local $mask i32)
    (local.set $was (i32.load16_u (local.get $chance)))
    (local.set $bound (i32.mul (i32.shr_u (global.get $range) (i32.const 11)) (local.get $was)))
    (local.set $one (i32.ge_u (global.get $code) (local.get $bound)))
    (local.set $mask (i32.sub (i32.const 0) (local.get $one)))
    (global.set $range (i32.add (local.get $bound) (i32.and (local.get $mask)
      (i32.sub (global.get $range) (i32.shl (local.get $bound) (i32.const 1))))))
    (global.set $code (i32.sub (global.get $code) (i32.and (local.get $mask) (local.get $bound))))
    ;; A zero takes a thirty-second of the way to 2,048, a one of the way to 0.
    (i32.store16 (local.get $chance) (i32.sub (local.get $was) (i32.shr_s
      (i32.add (local.get $was) (i32.and (i32.xor (local.get $mask) (i32.const -1)) (i32.const -2017)))
      (i32.const 5))))
    (call $normalise)
    (local.get $one))

  ;; The chance of a state in a table that has one for each.
  (func $of_state (param $table i32) (result i32)
    (call $bit (i32.add (local.get $table) (i32.shl (global.get $state) (i32.const 1)))))

  ;; A number that is below a power of two, its highest bit first.
  (func $tree (param $table i32) (param $power i32) (result i32)
    (local $at i32)
    (local.set $at (i32.const 1))
    (loop $each
      (local.set $at (i32.or (i32.shl (local.get $at) (i32.const 1))
        (call $bit (i32.add (local.get $table) (i32.shl (local.get $at) (i32.const 1))))))
      (br_if $each (i32.lt_u (local.get $at) (local.get $power))))
    (i32.sub (local.get $at) (local.get $power)))

  ;; A number of so many bits, its lowest bit first.
  (func $reversed (param $table i32) (param $count i32) (result i32)
    (local $at i32) (local $found i32) (local $one i32) (local $step i32)
    (local.set $at (i32.const 1))
    (loop $each
      (local.set $one (call $bit (i32.add (local.get $table) (i32.shl (local.get $at) (i32.const 1)))))
      (local.set $at (i32.or (i32.shl (local.get $at) (i32.const 1)) (local.get $one)))
      (local.set $found (i32.or (local.get $found) (i32.shl (local.get $one) (local.get $step))))
      (br_if $each (i32.lt_u (local.tee $step (i32.add (local.get $step) (i32.const 1))) (local.get $count))))
    (local.get $found))

  ;; A number of so many bits, each as likely as not.
  (func $direct (param $count i32) (result i32)
    (local $found i32) (local $one i32)
    (loop $each
      (global.set $range (i32.shr_u (global.get $range) (i32.const 1)))
      (local.set $one (i32.ge_u (global.get $code) (global.get $range)))
      (if (local.get $one)
        (then (global.set $code (i32.sub (global.get $code) (global.get $range)))))
      (call $normalise)
      (local.set $found (i32.or (i32.shl (local.get $found) (i32.const 1)) (local.get $one)))
      (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (local.get $found))

  (func $length (param $table i32) (result i32)
    (if (i32.eqz (call $bit (local.get $table)))
      (then (return (i32.add (i32.const 2)
        (call $tree (i32.add (local.get $table) (i32.const 4)) (i32.const 8))))))
    (if (i32.eqz (call $bit (i32.add (local.get $table) (i32.const 2))))
      (then (return (i32.add (i32.const 10)
        (call $tree (i32.add (local.get $table) (i32.const 20)) (i32.const 8))))))
    (i32.add (i32.const 18) (call $tree (i32.add (local.get $table) (i32.const 36)) (i32.const 256))))

  ;; How far back a match of so many bytes begins, less one.
  (func $distance (param $length i32) (result i32)
    (local $slot i32) (local $bits i32) (local $base i32)
    (local.set $length (i32.sub (local.get $length) (i32.const 2)))
    (local.set $slot (call $tree
      (i32.add (global.get $slots) (i32.shl
        (select (local.get $length) (i32.const 3) (i32.lt_u (local.get $length) (i32.const 3)))
        (i32.const 7)))
      (i32.const 64)))
    (if (i32.lt_u (local.get $slot) (i32.const 4)) (then (return (local.get $slot))))
    (local.set $bits (i32.sub (i32.shr_u (local.get $slot) (i32.const 1)) (i32.const 1)))
    (local.set $base (i32.shl (i32.or (i32.const 2) (i32.and (local.get $slot) (i32.const 1))) (local.get $bits)))
    (if (i32.lt_u (local.get $slot) (i32.const 14))
      (then (return (i32.add (local.get $base) (call $reversed
        (i32.add (global.get $near) (i32.shl (i32.sub (local.get $base) (local.get $slot)) (i32.const 1)))
        (local.get $bits))))))
    (i32.add (local.get $base) (i32.add
      (i32.shl (call $direct (i32.sub (local.get $bits) (i32.const 4))) (i32.const 4))
      (call $reversed (global.get $align) (i32.const 4)))))

  (func $write (param $value i32)
    (i32.store8 (global.get $at) (local.get $value))
    (global.set $at (i32.add (global.get $at) (i32.const 1))))

  ;; A byte by itself, told by the upper bits of the one before; behind a match also by the byte that would have
  ;; gone on with it.
  (func $literal
    (local $table i32) (local $symbol i32) (local $match i32) (local $expected i32) (local $one i32)
    (local.set $table (global.get $literals))
    (if (i32.gt_u (global.get $at) (global.get $start))
      (then (local.set $table (i32.add (local.get $table) (i32.mul (i32.const 0x600)
        (i32.shr_u (i32.load8_u (i32.sub (global.get $at) (i32.const 1))) (i32.const 5)))))))
    (local.set $symbol (i32.const 1))
    (if (i32.ge_u (global.get $state) (i32.const 7))
      (then
        (local.set $match
          (i32.load8_u (i32.sub (i32.sub (global.get $at) (global.get $rep0)) (i32.const 1))))
        (loop $each
          (local.set $match (i32.shl (local.get $match) (i32.const 1)))
          (local.set $expected (i32.and (local.get $match) (i32.const 0x100)))
          (local.set $one (call $bit (i32.add (local.get $table) (i32.shl
            (i32.add (i32.add (i32.const 0x100) (local.get $expected)) (local.get $symbol)) (i32.const 1)))))
          (local.set $symbol (i32.or (i32.shl (local.get $symbol) (i32.const 1)) (local.get $one)))
          (br_if $each (i32.and
            (i32.eq (i32.shr_u (local.get $expected) (i32.const 8)) (local.get $one))
            (i32.lt_u (local.get $symbol) (i32.const 0x100)))))))
    (block $whole
      (loop $each
        (br_if $whole (i32.ge_u (local.get $symbol) (i32.const 0x100)))
        (local.set $symbol (i32.or (i32.shl (local.get $symbol) (i32.const 1))
          (call $bit (i32.add (local.get $table) (i32.shl (local.get $symbol) (i32.const 1))))))
        (br $each)))
    (call $write (local.get $symbol))
    (global.set $state (select
      (i32.const 0)
      (i32.sub (global.get $state) (select (i32.const 3) (i32.const 6)
        (i32.lt_u (global.get $state) (i32.const 10))))
      (i32.lt_u (global.get $state) (i32.const 4)))))

  ;; Sets what came last, which differs behind a literal.
  (func $came (param $behind_literal i32) (param $else i32)
    (global.set $state
      (select (local.get $behind_literal) (local.get $else) (i32.lt_u (global.get $state) (i32.const 7)))))

  ;; A distance that was used before becomes the last; a match of one byte at the last distance is length 1.
  (func $repeated (result i32)
    (local $found i32)
    (if (i32.eqz (call $of_state (global.get $is_rep0)))
      (then
        (if (i32.eqz (call $of_state (global.get $is_rep0_long)))
          (then
            (call $came (i32.const 9) (i32.const 11))
            (return (i32.const 1)))))
      (else
        (if (i32.eqz (call $of_state (global.get $is_rep1)))
          (then (local.set $found (global.get $rep1)))
          (else
            (if (i32.eqz (call $of_state (global.get $is_rep2)))
              (then (local.set $found (global.get $rep2)))
              (else
                (local.set $found (global.get $rep3))
                (global.set $rep3 (global.get $rep2))))
            (global.set $rep2 (global.get $rep1))))
        (global.set $rep1 (global.get $rep0))
        (global.set $rep0 (local.get $found))))
    (call $came (i32.const 8) (i32.const 11))
    (call $length (global.get $rep_lengths)))

  (func $match (result i32)
    (local $length i32)
    (global.set $rep3 (global.get $rep2))
    (global.set $rep2 (global.get $rep1))
    (global.set $rep1 (global.get $rep0))
    (local.set $length (call $length (global.get $lengths)))
    (global.set $rep0 (call $distance (local.get $length)))
    (call $came (i32.const 7) (i32.const 10))
    (local.get $length))

  (func $copy (param $length i32)
    (local $from i32) (local $to i32)
    (local.set $from (i32.sub (i32.sub (global.get $at) (global.get $rep0)) (i32.const 1)))
    (local.set $to (global.get $at))
    (global.set $at (i32.add (local.get $to) (local.get $length)))
    (loop $each
      (i32.store8 (local.get $to) (i32.load8_u (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (br_if $each (i32.lt_u (local.tee $to (i32.add (local.get $to) (i32.const 1))) (global.get $at)))))

  ;; Begins with letters at one place, to write at another.
  (func (export "begin") (param $from i32) (param $to i32)
    (local $chance i32)
    (loop $each
      (i32.store16 (local.get $chance) (i32.const 1024))
      (br_if $each (i32.lt_u (local.tee $chance (i32.add (local.get $chance) (i32.const 2))) (global.get $end))))
    (global.set $letter (local.get $from))
    (global.set $start (local.get $to))
    (global.set $at (local.get $to))
    ;; The first of the five is no part of the code.
    (loop $each
      (global.set $code (i32.or (i32.shl (global.get $code) (i32.const 8)) (call $byte)))
      (br_if $each (i32.ne (local.tee $chance (i32.add (local.get $chance) (i32.const 2)))
        (i32.add (global.get $end) (i32.const 10))))))

  ;; Writes on at least up to a place. It is called again and again, so that an engine which makes faster code by
  ;; and by has a chance to go on with that.
  (func (export "until") (param $end i32)
    (loop $each
      (if (call $of_state (global.get $is_match))
        (then
          (call $copy
            (if (result i32) (call $of_state (global.get $is_rep))
              (then (call $repeated))
              (else (call $match)))))
        (else (call $literal)))
      (br_if $each (i32.lt_u (global.get $at) (local.get $end)))))

  ;; The code of a module was split by what its bytes say, and is put together again here. Where each stream goes on
  ;; stands at the beginning of the memory, four bytes each, behind the tables that are done with by then.
  (global $forms (mut i32) (i32.const 0))
  ;; The locals of a function, the one that was named last first: 128 bytes behind what says where streams go on.
  (global $recent i32 (i32.const 512))

  (func $copy_byte (param $stream i32) (result i32)
    (local $from i32) (local $value i32)
    (local.set $from (i32.load (local.get $stream)))
    (i32.store (local.get $stream) (i32.add (local.get $from) (i32.const 1)))
    (local.set $value (i32.load8_u (local.get $from)))
    (call $write (local.get $value))
    (local.get $value))

  ;; So many numbers, of which all bytes but the last have the highest bit.
  (func $copy_numbers (param $stream i32) (param $count i32)
    (if (local.get $count)
      (then
        (loop $each
          (br_if $each (i32.ge_u (call $copy_byte (local.get $stream)) (i32.const 128)))
          (br_if $each (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))))

  ;; A local, told by how many others were named since, or by its number from 128 on.
  (func $copy_local (param $stream i32)
    (local $others i32) (local $place i32) (local $local i32)
    (local.set $others (i32.load8_u (i32.load (local.get $stream))))
    (if (i32.ge_u (local.get $others) (i32.const 128))
      (then
        (call $copy_numbers (local.get $stream) (i32.const 1))
        (return)))
    (i32.store (local.get $stream) (i32.add (i32.load (local.get $stream)) (i32.const 1)))
    (local.set $place (i32.add (global.get $recent) (local.get $others)))
    (local.set $local (i32.load8_u (local.get $place)))
    (call $write (local.get $local))
    (loop $each
      (if (i32.gt_u (local.get $place) (global.get $recent))
        (then
          (i32.store8 (local.get $place) (i32.load8_u (i32.sub (local.get $place) (i32.const 1))))
          (local.set $place (i32.sub (local.get $place) (i32.const 1)))
          (br $each))))
    (i32.store8 (local.get $place) (local.get $local)))

  (func $forget_locals
    (local $local i32)
    (loop $each
      (i32.store8 (i32.add (global.get $recent) (local.get $local)) (local.get $local))
      (br_if $each
        (i32.lt_u (local.tee $local (i32.add (local.get $local) (i32.const 1))) (i32.const 128)))))

  ;; A length in five bytes, in front of what is written by then.
  (func $write_length (param $at i32)
    (local $length i32) (local $end i32)
    (local.set $end (i32.add (local.get $at) (i32.const 4)))
    (local.set $length (i32.sub (i32.sub (global.get $at) (local.get $end)) (i32.const 1)))
    (loop $each
      (i32.store8 (local.get $at) (i32.or (local.get $length) (i32.const 128)))
      (local.set $length (i32.shr_u (local.get $length) (i32.const 7)))
      (br_if $each (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $end))))
    (i32.store8 (local.get $end) (local.get $length)))

  (func $labels
    (local $first i32)
    (local.set $first (call $copy_byte (i32.const 0)))
    (if (i32.ge_u (local.get $first) (i32.const 128))
      (then (local.set $first (i32.add
        (i32.sub (local.get $first) (i32.const 128))
        (i32.shl (call $copy_byte (i32.const 0)) (i32.const 7))))))
    (call $copy_numbers (i32.const 0) (i32.add (local.get $first) (i32.const 1))))

  ;; An instruction with a second byte: those that copy have two numbers behind it, those that fill one.
  (func $second
    (local $second i32)
    (local.set $second (call $copy_byte (i32.const 0)))
    (if (i32.ge_u (local.get $second) (i32.const 10))
      (then (call $copy_numbers (i32.const 0) (i32.sub (i32.const 12) (local.get $second))))))

  ;; An instruction; says by how many blocks it is deeper behind it.
  (func $instruction (result i32)
    (local $instruction i32) (local $form i32)
    (local.set $instruction (call $copy_byte (i32.const 0)))
    (local.set $form (i32.load8_u (i32.add (global.get $forms) (local.get $instruction))))
    (if (i32.lt_u (local.get $form) (i32.const 0x80))
      (then
        (if (i32.ge_u (local.get $form) (i32.const 0x40))
          (then (call $write (i32.const 0))))
        (call $copy_numbers (i32.const 0) (i32.and (i32.shr_u (local.get $form) (i32.const 4)) (i32.const 3)))
        (local.set $form (i32.and (local.get $form) (i32.const 15)))
        (if (i32.eq (local.get $form) (i32.const 15))
          (then (local.set $form (i32.load8_u offset=256
            (i32.add (global.get $forms) (i32.load8_u (i32.load (i32.const 0))))))))
        (if (local.get $form)
          (then
            (if (i32.le_u (local.get $form) (i32.const 2))
              (then (call $copy_local (i32.shl (local.get $form) (i32.const 2))))
              (else (call $copy_numbers (i32.shl (local.get $form) (i32.const 2)) (i32.const 1)))))))
      (else
        (if (i32.lt_u (local.get $form) (i32.const 0xC0))
          (then
            (loop $each
              (drop (call $copy_byte (i32.const 0)))
              (local.set $form (i32.sub (local.get $form) (i32.const 1)))
              (br_if $each (i32.gt_u (local.get $form) (i32.const 0x80)))))
          (else
            (if (i32.eq (local.get $form) (i32.const 0xC0))
              (then (call $labels))
              (else (call $second)))))))
    (i32.sub
      (i32.and (i32.ge_u (local.get $instruction) (i32.const 2)) (i32.le_u (local.get $instruction) (i32.const 4)))
      (i32.eq (local.get $instruction) (i32.const 11))))

  (func $function
    (local $start i32) (local $depth i32)
    (local.set $start (global.get $at))
    (global.set $at (i32.add (local.get $start) (i32.const 5)))
    (call $copy_numbers (i32.const 0) (i32.shl (call $copy_byte (i32.const 0)) (i32.const 1)))
    (local.set $depth (i32.const 1))
    (call $forget_locals)
    (loop $each
      (br_if $each (local.tee $depth (i32.add (local.get $depth) (call $instruction)))))
    (call $write_length (local.get $start)))

  ;; Writes the section of so many functions at a place, and says where it ends.
  (func (export "join") (param $functions i32) (param $instructions i32) (param $to i32) (result i32)
    (global.set $forms (local.get $instructions))
    (global.set $at (local.get $to))
    (call $write (i32.const 10))
    (global.set $at (i32.add (global.get $at) (i32.const 5)))
    (call $copy_numbers (i32.const 0) (i32.const 1))
    (loop $each
      (call $function)
      (br_if $each (local.tee $functions (i32.sub (local.get $functions) (i32.const 1)))))
    (call $write_length (i32.add (local.get $to) (i32.const 1)))
    (global.get $at)))
