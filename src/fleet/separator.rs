//! What stands between the fields of a table, by its first lines.

/// What stands between fields by the first line, as in `sep=;`, and the bytes of that line.
pub(super) fn separator_line(bytes: &[u8]) -> Option<(char, usize)> {
    let is_quoted = bytes.starts_with(b"\"");
    let (start, rest) = bytes[usize::from(is_quoted)..].split_at_checked(b"sep=".len())?;
    let (separator, rest) = rest.split_first().filter(|_| start.eq_ignore_ascii_case(b"sep="))?;
    let rest = if is_quoted { rest.strip_prefix(b"\"")? } else { rest };
    let end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [] => 0,
        _ => return None,
    };
    Some((char::from(*separator), b"sep=;".len() + 2 * usize::from(is_quoted) + end))
}
