//! A field of a table with a separator between its columns.

/// Appends a field, in quotes where it needs them.
pub(crate) fn push_field(text: &mut Vec<u8>, field: &[u8], delimiter: u8) {
    let needs_quotes = |byte: &u8| matches!(byte, b'"' | b'\n' | b'\r') || *byte == delimiter;
    if !field.iter().any(needs_quotes) {
        text.extend_from_slice(field);
        return;
    }
    text.push(b'"');
    for byte in field {
        if *byte == b'"' {
            text.push(b'"');
        }
        text.push(*byte);
    }
    text.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_have_to_be() {
        for (field, written) in
            [("a b", "a b"), ("a,b", "\"a,b\""), ("5\"", "\"5\"\"\""), ("a\nb", "\"a\nb\"")]
        {
            let mut text = Vec::new();
            push_field(&mut text, field.as_bytes(), b',');
            assert_eq!(text, written.as_bytes());
        }
    }
}
