//! The code of a module by what its bytes say: which instruction, which local, where in memory. Things of one sort
//! are more alike than things that stand side by side, and compress to a tenth less. `unpack.wat` puts them
//! together again.

use std::error::Error;

/// What each stream holds beside the first, which has the instructions and all that is rare. Locals stand there by
/// how many others were named since.
const LOCALS: u8 = 1;
/// Of what is written.
const SET_LOCALS: u8 = 2;
const OFFSETS: u8 = 3;
const STORE_OFFSETS: u8 = 4;
const LONG_NUMBERS: u8 = 5;
const FUNCTIONS: u8 = 6;
const LABELS: u8 = 7;
const NUMBERS: u8 = 8;
/// What a number is for says the instruction behind it: those before each of these have a stream of their own.
const BEFORE: [&[u8]; 12] = [
    &[0x6A],
    &[0x6B],
    &[0x6C],
    &[0x10],
    &[0x20],
    &[0x21, 0x22],
    &[0x36],
    &[0x3A, 0x3B],
    &[0x41],
    &[0x46, 0x47],
    &[0x71, 0x74, 0x75, 0x76],
    &[0xFC],
];
const STREAMS: usize = NUMBERS as usize + 1 + BEFORE.len();

/// How instructions go on: so many numbers in the first stream in the upper half, and the stream of one more in the
/// lower half, which for some is the one that the next instruction says; or so many plain bytes, a table of labels,
/// or a second byte that says which instruction it is.
const BY_NEXT: u8 = 0x0F;
/// How what is loaded is aligned, which is a hint that no engine needs, and is left out.
const ALIGNED: u8 = 0x40;
const PLAIN: u8 = 0x80;
const TABLE: u8 = 0xC0;
const MORE: u8 = 0xE0;
/// None of the language that is known here.
const UNKNOWN: u8 = 0xFF;

/// A module in parts.
pub struct Split {
    /// What stands before its code.
    pub head: Vec<u8>,
    pub functions: usize,
    /// How each of the 256 instructions goes on, and the stream of a number before each of them.
    pub forms: Vec<u8>,
    pub streams: Vec<Vec<u8>>,
    /// What stands behind its code.
    pub tail: Vec<u8>,
}

/// How an instruction goes on.
fn form(instruction: u8) -> u8 {
    match instruction {
        0x00 | 0x01 | 0x05 | 0x0B | 0x0F | 0x1A | 0x1B | 0x45..=0xC4 => 0,
        0x02..=0x04 | 0x23 | 0x24 | 0x3F | 0x40 => 0x10,
        0x0C | 0x0D => LABELS,
        0x0E => TABLE,
        0x10 => FUNCTIONS,
        0x11 => 0x20,
        0x20 => LOCALS,
        0x21 | 0x22 => SET_LOCALS,
        0x28..=0x35 => ALIGNED | OFFSETS,
        0x36..=0x3E => ALIGNED | STORE_OFFSETS,
        0x41 => BY_NEXT,
        0x42 => LONG_NUMBERS,
        0x43 => PLAIN | 4,
        0x44 => PLAIN | 8,
        0xFC => MORE,
        _ => UNKNOWN,
    }
}

/// The stream of a number before an instruction.
fn before(instruction: u8) -> u8 {
    (NUMBERS + 1..)
        .zip(BEFORE)
        .find_map(|(stream, these)| these.contains(&instruction).then_some(stream))
        .unwrap_or(NUMBERS)
}

/// Parts a module.
///
/// # Errors
/// A module without code, one that breaks off, and instructions that are not known here.
pub fn split(module: &[u8]) -> Result<Split, Box<dyn Error>> {
    const CODE: u8 = 10;

    let mut reader = Reader { bytes: module, at: 8 };
    loop {
        let start = reader.at;
        let section = reader.byte()?;
        let (length, _) = reader.number()?;
        if section != CODE {
            reader.plain(length)?;
            continue;
        }
        let tail = module.get(reader.at + length..).ok_or("its code breaks off")?.to_vec();
        let mut streams = vec![Vec::new(); STREAMS];
        let (functions, written) = reader.number()?;
        streams[0].extend_from_slice(written);
        for _ in 0..functions {
            reader.function(&mut streams)?;
        }
        let forms = (0..=u8::MAX).map(form).chain((0..=u8::MAX).map(before)).collect();
        return Ok(Split { head: module[..start].to_vec(), functions, forms, streams, tail });
    }
}

/// A module without what only debuggers read.
///
/// # Errors
/// A module that breaks off.
pub fn without_names(module: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut reader = Reader { bytes: module, at: 8 };
    let mut bare = module[..8].to_vec();
    while reader.at < module.len() {
        let start = reader.at;
        let section = reader.byte()?;
        let (length, _) = reader.number()?;
        reader.plain(length)?;
        if section != 0 {
            bare.extend_from_slice(&module[start..reader.at]);
        }
    }
    Ok(bare)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn plain(&mut self, count: usize) -> Result<&'a [u8], Box<dyn Error>> {
        let bytes = self.bytes.get(self.at..self.at + count).ok_or("the module breaks off")?;
        self.at += count;
        Ok(bytes)
    }

    fn byte(&mut self) -> Result<u8, Box<dyn Error>> {
        Ok(self.plain(1)?[0])
    }

    /// A number as it is written, and what it is if it has no sign.
    fn number(&mut self) -> Result<(usize, &'a [u8]), Box<dyn Error>> {
        let (start, mut number, mut shift) = (self.at, 0_u64, 0);
        loop {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 0x80 {
                return Ok((usize::try_from(number)?, &self.bytes[start..self.at]));
            }
        }
    }

    /// Copies so many numbers to a stream.
    fn numbers(&mut self, count: usize, stream: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
        for _ in 0..count {
            stream.extend_from_slice(self.number()?.1);
        }
        Ok(())
    }

    fn function(&mut self, streams: &mut [Vec<u8>]) -> Result<(), Box<dyn Error>> {
        let (length, _) = self.number()?;
        let end = self.at + length;
        let (groups, written) = self.number()?;
        if written.len() > 1 {
            return Err("a function has locals of more than 127 kinds".into());
        }
        streams[0].extend_from_slice(written);
        self.numbers(2 * groups, &mut streams[0])?;
        let mut recent: Vec<u8> = (0..0x80).collect();
        while self.at < end {
            self.instruction(streams, &mut recent)?;
        }
        Ok(())
    }

    /// Copies a local, by how many others were named since where its number has one byte.
    fn local(&mut self, recent: &mut [u8], stream: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
        let (local, written) = self.number()?;
        match recent.iter().position(|one| usize::from(*one) == local) {
            Some(others) => {
                stream.push(others as u8);
                recent[..=others].rotate_right(1);
            }
            None => stream.extend_from_slice(written),
        }
        Ok(())
    }

    fn instruction(
        &mut self,
        streams: &mut [Vec<u8>],
        recent: &mut [u8],
    ) -> Result<(), Box<dyn Error>> {
        let instruction = self.byte()?;
        streams[0].push(instruction);
        match form(instruction) {
            UNKNOWN => Err(format!("the instruction {instruction:#x} is not known").into()),
            MORE => {
                let second = self.byte()?;
                let count = match second {
                    0..=7 => 0,
                    10 => 2,
                    11 => 1,
                    _ => return Err(format!("the instruction 0xfc {second} is not known").into()),
                };
                streams[0].push(second);
                self.numbers(count, &mut streams[0])
            }
            TABLE => {
                let (labels, written) = self.number()?;
                if written.len() > 2 {
                    return Err("a table has more than 16,383 labels".into());
                }
                streams[0].extend_from_slice(written);
                self.numbers(labels + 1, &mut streams[0])
            }
            form if form >= PLAIN => {
                let plain = self.plain(usize::from(form - PLAIN))?;
                streams[0].extend_from_slice(plain);
                Ok(())
            }
            form => {
                if form & ALIGNED != 0 {
                    self.number()?;
                }
                self.numbers(usize::from(form >> 4 & 3), &mut streams[0])?;
                match form & 0xF {
                    0 => Ok(()),
                    stream @ (LOCALS | SET_LOCALS) => {
                        self.local(recent, &mut streams[usize::from(stream)])
                    }
                    BY_NEXT => {
                        let (_, number) = self.number()?;
                        let next = *self.bytes.get(self.at).ok_or("the module breaks off")?;
                        streams[usize::from(before(next))].extend_from_slice(number);
                        Ok(())
                    }
                    stream => self.numbers(1, &mut streams[usize::from(stream)]),
                }
            }
        }
    }
}
