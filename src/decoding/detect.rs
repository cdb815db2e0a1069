//! Which encoding a text has.

use super::Encoding;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, GB18030, GBK, ISO_8859_2, ISO_8859_15, SHIFT_JIS, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
};

/// The encoding of a text that begins with these bytes, and how many of them are its mark. `whole` says that
/// no more follow.
pub(super) fn detect(bytes: &[u8], whole: bool) -> (Encoding, usize) {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return (Encoding(encoding), mark);
    }
    if bytes.starts_with(b"\x84\x31\x95\x33") {
        return (Encoding(GB18030), 4);
    }
    let encoding = utf_16(bytes).unwrap_or_else(|| by_content(bytes, whole));
    (Encoding(encoding), 0)
}

/// So many bytes show whether they go in pairs.
const PAIRS: usize = 4096;

/// UTF-16 without a mark: every other byte of what is in ASCII is zero, and hardly one of the rest. Tables and
/// numbers have enough of it, whatever the language.
fn utf_16(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(PAIRS)].as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let is_some = |zeros: usize| zeros >= 2 && zeros * 8 >= pairs.len();
    match (first, second) {
        (few, zeros) if is_some(zeros) && few * 8 <= zeros => Some(UTF_16LE),
        (zeros, few) if is_some(zeros) && few * 8 <= zeros => Some(UTF_16BE),
        _ => None,
    }
}

/// UTF-8 unless the bytes are a text in some other encoding.
fn by_content(bytes: &[u8], whole: bool) -> &'static encoding_rs::Encoding {
    if bytes.is_ascii() || is_mostly_utf_8(bytes) || !is_text(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, whole);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    match guess {
        _ if guess == GBK || guess == GB18030 => GB18030,
        _ if guess == EUC_KR || guess == EUC_JP || guess == SHIFT_JIS => {
            if high < FEW {
                chinese(bytes).unwrap_or(guess)
            } else {
                guess
            }
        }
        _ if is_latin(guess) => latin(guess, bytes, high),
        _ => guess,
    }
}

/// Fewer bytes than this that are not in ASCII say little of a language.
const FEW: usize = 16;

/// Whether there are more characters of UTF-8 in the bytes than places which are none: a damaged one keeps
/// its faults. What is cut off at the end counts for neither.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut characters, mut faults, mut last) = (0_usize, 0_usize, 0);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        last = chunk.invalid().len();
        faults += usize::from(last > 0);
    }
    let is_cut = last > 0 && bytes.last().is_some_and(|byte| *byte >= 0x80);
    characters > faults || faults == usize::from(is_cut) && characters > 0 || faults == 0
}

/// Whether bytes may be a text at all: no control characters stand in one, and no byte of all ones but within a
/// word, as the ÿ of a few names.
fn is_text(bytes: &[u8]) -> bool {
    let is_in_word = |at: usize| at > 0 && bytes[at - 1].is_ascii_alphabetic();
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 14..=31);
    !bytes.iter().any(is_control) && memchr::memchr_iter(0xFF, bytes).all(is_in_word)
}

/// The Chinese encoding of a short text, by how many of its pairs stand for common characters.
fn chinese(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let share = |encoding: &'static encoding_rs::Encoding, common: std::ops::RangeInclusive<u8>| {
        let is_whole =
            encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some();
        let (mut pairs, mut known, mut at) = (0_usize, 0_usize, 0);
        while at < bytes.len() {
            let is_pair = !bytes[at].is_ascii();
            pairs += usize::from(is_pair);
            known += usize::from(is_pair && common.contains(&bytes[at]));
            at += 1 + usize::from(is_pair);
        }
        is_whole.then(|| known * 100 / pairs.max(1))
    };
    match (share(GB18030, 0xB0..=0xD7), share(BIG5, 0xA4..=0xC6)) {
        (Some(simplified), Some(traditional)) if traditional > simplified => Some(BIG5),
        (Some(_), _) => Some(GB18030),
        (None, Some(_)) => Some(BIG5),
        (None, None) => None,
    }
}

fn is_latin(encoding: &'static encoding_rs::Encoding) -> bool {
    [WINDOWS_1252, WINDOWS_1250, ISO_8859_2, WINDOWS_1254, WINDOWS_1257].contains(&encoding)
}

/// Which of the Latin encodings: that of western Europe where there is little to tell another by, and of its
/// two the one that has the signs which stand there.
fn latin(
    guess: &'static encoding_rs::Encoding,
    bytes: &[u8],
    high: usize,
) -> &'static encoding_rs::Encoding {
    let has_controls = bytes.iter().any(|byte| (0x80..0xA0).contains(byte));
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let in_word =
        |at: usize| is_letter(bytes.get(at.wrapping_sub(1))) && is_letter(bytes.get(at + 1));
    // Œ, œ, Š, š, Ž, ž and Ÿ, where the other one has signs that stand in no word.
    let is_of_15 = |(at, byte): (usize, &u8)| {
        matches!(byte, 0xA6 | 0xA8 | 0xB4 | 0xB8 | 0xBC..=0xBE) && in_word(at)
    };
    let is_western = guess == WINDOWS_1252 || high < FEW;
    let has_euro = bytes.contains(&0xA4);
    if !has_controls && is_western && (has_euro || bytes.iter().enumerate().any(is_of_15)) {
        return ISO_8859_15;
    }
    if is_western { WINDOWS_1252 } else { guess }
}
