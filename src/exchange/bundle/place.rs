//! Lines and columns of places in a text, counted from 1, columns in characters. Places that are
//! asked for in their order cost one walk through the text, however many they are.

/// A walk through a text.
pub(super) struct Places<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Places<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
            column: 1,
        }
    }

    /// The line and the column of a byte; no byte before one that was asked for already.
    pub(super) fn next(&mut self, byte: usize) -> (usize, usize) {
        let byte = byte.clamp(self.at, self.text.len());
        let passed = self.text.as_bytes().get(self.at..byte).unwrap_or_default();
        let last_line = match passed.iter().rposition(|byte| *byte == b'\n') {
            Some(end) => {
                self.line += passed.iter().filter(|byte| **byte == b'\n').count();
                self.column = 1;
                passed.get(end + 1..).unwrap_or_default()
            }
            None => passed,
        };
        // A character begins with any byte that continues none.
        self.column += last_line
            .iter()
            .filter(|byte| **byte & 0xC0 != 0x80)
            .count();
        self.at = byte;
        (self.line, self.column)
    }
}

/// The line and the column of one byte.
pub(super) fn place_of(text: &str, byte: usize) -> (usize, usize) {
    Places::of(text).next(byte)
}

/// A place within a part of a text, given where the part begins.
pub(super) fn within(start: (usize, usize), inner: (usize, usize)) -> (usize, usize) {
    match inner {
        (1, column) => (start.0, start.1 + column - 1),
        (line, column) => (start.0 + line - 1, column),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_that_an_editor_shows() {
        let text = "аб\nв\n\nгд";
        let wanted = [
            (0, (1, 1)),
            (2, (1, 2)),
            (5, (2, 1)),
            (8, (3, 1)),
            (11, (4, 2)),
        ];
        let mut places = Places::of(text);
        for (byte, place) in wanted {
            assert_eq!(places.next(byte), place, "{byte}");
            assert_eq!(place_of(text, byte), place, "{byte}");
        }
        assert_eq!(places.next(99), (4, 3));
        assert_eq!(within((7, 5), (1, 3)), (7, 7));
        assert_eq!(within((7, 5), (2, 3)), (8, 3));
    }
}
