//! Looking through a record before anything is made of it: how deep it goes, how long its lists are,
//! keys that stand twice at whatever depth, numbers that nothing can hold, characters that hide. It
//! goes over the bytes once, calls nothing of itself, and leaves it to the JSON reader to say
//! whether they are sound JSON: of sound JSON it misses nothing.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::store::fault::Fault;

use super::refusal::Flaw;
use super::{DEEPEST, MOST_ITEMS, MOST_KEYS};

/// The longest number that is read, in characters: more than any that a program computes with.
const LONGEST_NUMBER: usize = 64;
/// From how many keys on they are looked up by a table.
const MANY_KEYS: usize = 32;
/// The key of the bookkeeping of copies, which may have many keys.
const BOOKKEEPING: &str = "merge";
/// How much of a file's own words goes into a flaw.
const EXCERPT: usize = 60;

/// What is wrong, and at which byte.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// The byte.
    pub at: usize,
    /// What is wrong there.
    pub flaw: Flaw,
}

/// Looks a record through.
pub(super) fn inspect(text: &str) -> Result<(), Found> {
    let mut inspector = Inspector {
        text,
        bytes: text.as_bytes(),
        at: 0,
        keys: Vec::new(),
        open: Vec::new(),
        is_key_next: false,
        is_bookkeeping: false,
    };
    while let Some(byte) = inspector.peek() {
        inspector.token(byte)?;
    }
    Ok(())
}

/// A list or an object that has begun and not ended.
struct Open<'a> {
    is_object: bool,
    /// Where its keys begin among all those that are kept.
    keys_from: usize,
    /// How many commas stand in it.
    commas: usize,
    /// Its keys, where they are many.
    table: Option<HashSet<Cow<'a, str>>>,
}

struct Inspector<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    keys: Vec<Cow<'a, str>>,
    open: Vec<Open<'a>>,
    is_key_next: bool,
    is_bookkeeping: bool,
}

impl<'a> Inspector<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn token(&mut self, byte: u8) -> Result<(), Found> {
        match byte {
            b'"' => return self.string(),
            b'{' | b'[' => self.begin(byte == b'{')?,
            b'}' | b']' => self.end(),
            b',' => self.comma()?,
            b':' => self.is_key_next = false,
            b'-' | b'0'..=b'9' => return self.number(),
            _ => {}
        }
        self.at += 1;
        Ok(())
    }

    fn begin(&mut self, is_object: bool) -> Result<(), Found> {
        if self.open.len() == DEEPEST {
            return Err(self.fault(self.at, Fault::TooDeep));
        }
        self.open.push(Open {
            is_object,
            keys_from: self.keys.len(),
            commas: 0,
            table: None,
        });
        self.is_key_next = is_object;
        Ok(())
    }

    fn end(&mut self) {
        if let Some(ended) = self.open.pop() {
            self.keys.truncate(ended.keys_from);
        }
        self.is_key_next = false;
    }

    fn comma(&mut self) -> Result<(), Found> {
        let Some(open) = self.open.last_mut() else {
            return Ok(());
        };
        open.commas += 1;
        self.is_key_next = open.is_object;
        if open.commas < MOST_ITEMS {
            return Ok(());
        }
        Err(self.found(self.at, too_many(MOST_ITEMS)))
    }

    fn number(&mut self) -> Result<(), Found> {
        let start = self.at;
        let is_part = |byte: u8| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-');
        while self.peek().is_some_and(is_part) {
            self.at += 1;
        }
        let number = self.text.get(start..self.at).unwrap_or_default();
        let is_beyond = || number.parse::<f64>().is_ok_and(f64::is_infinite);
        if number.len() <= LONGEST_NUMBER && !(number.contains(['e', 'E']) && is_beyond()) {
            return Ok(());
        }
        let found = number.chars().take(EXCERPT).collect();
        Err(self.fault(start, Fault::NumberTooLarge { found }))
    }

    fn string(&mut self) -> Result<(), Found> {
        let start = self.at;
        let is_key = self.is_key_next;
        self.at += 1;
        let mut has_escape = false;
        loop {
            self.skip_plain();
            match self.peek() {
                // It breaks off: the JSON reader says so.
                None => return Ok(()),
                Some(b'"') => break,
                Some(b'\\') => {
                    has_escape = true;
                    self.escape(is_key)?;
                }
                Some(_) => self.special()?,
            }
        }
        self.at += 1;
        if is_key {
            self.key(start, has_escape)?;
        }
        Ok(())
    }

    fn skip_plain(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let many = rest.iter().position(|byte| !PLAIN[usize::from(*byte)]);
        self.at += many.unwrap_or(rest.len());
    }

    /// A character that may be one of those that hide.
    fn special(&mut self) -> Result<(), Found> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let Some(character) = rest.chars().next() else {
            self.at += 1;
            return Ok(());
        };
        if is_forbidden(character) {
            return Err(self.hidden(character));
        }
        self.at += character.len_utf8();
        Ok(())
    }

    /// A character that is written by its number, or a line break. The JSON reader judges whether
    /// the escape is one; what it refuses is passed over here.
    fn escape(&mut self, is_key: bool) -> Result<(), Found> {
        let kind = self.bytes.get(self.at + 1).copied();
        let character = match kind {
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n' | b'r' | b't') if is_key => '\n',
            Some(b'u') => match self.written_by_number() {
                Some((character, length)) => {
                    if is_forbidden(character) || (is_key && character.is_control()) {
                        return Err(self.hidden(character));
                    }
                    self.at += length;
                    return Ok(());
                }
                None => 'u',
            },
            _ => ' ',
        };
        if character.is_control() {
            return Err(self.hidden(character));
        }
        self.at += 2;
        Ok(())
    }

    /// The character that `\u` and digits stand for here, two of them where it takes a pair, and
    /// how many bytes they take.
    fn written_by_number(&self) -> Option<(char, usize)> {
        let unit = |from: usize| -> Option<u32> {
            let digits = self.text.get(from + 2..from + 6)?;
            let is_escape = self.text.get(from..from + 2)? == "\\u";
            let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            (is_escape && is_hex).then(|| u32::from_str_radix(digits, 16).ok())?
        };
        let first = unit(self.at)?;
        if let Some(character) = char::from_u32(first) {
            return Some((character, 6));
        }
        let second = unit(self.at + 6)?;
        if !(0xD800..0xDC00).contains(&first) || !(0xDC00..0xE000).contains(&second) {
            return None;
        }
        let code = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        char::from_u32(code).map(|character| (character, 12))
    }

    /// The key that has just ended: it stands once in its object.
    fn key(&mut self, start: usize, has_escape: bool) -> Result<(), Found> {
        self.is_key_next = false;
        let written = self.text.get(start + 1..self.at - 1).unwrap_or_default();
        let key = if has_escape {
            let quoted = self.text.get(start..self.at).unwrap_or_default();
            Cow::Owned(serde_json::from_str(quoted).unwrap_or_else(|_| written.to_owned()))
        } else {
            Cow::Borrowed(written)
        };
        if self.open.len() == 1 {
            self.is_bookkeeping = key == BOOKKEEPING;
        }
        let Some(open) = self.open.last_mut() else {
            return Ok(());
        };
        let before = self.keys.get(open.keys_from..).unwrap_or_default();
        let is_there = match &mut open.table {
            Some(table) => !table.insert(key.clone()),
            None => before.contains(&key),
        };
        let many = before.len();
        if is_there {
            let key = key.chars().take(EXCERPT).collect();
            return Err(self.fault(start, Fault::DuplicateKey { key }));
        }
        let most = if self.is_bookkeeping && self.open.len() > 1 {
            MOST_ITEMS
        } else {
            MOST_KEYS
        };
        if many >= most {
            return Err(self.found(start, too_many(most)));
        }
        self.keys.push(key);
        self.fill_table();
        Ok(())
    }

    /// Begins the table of the keys of the innermost object, once they are many.
    fn fill_table(&mut self) {
        if let Some(open) = self.open.last_mut()
            && open.table.is_none()
            && let Some(keys) = self.keys.get(open.keys_from..)
            && keys.len() == MANY_KEYS
        {
            open.table = Some(keys.iter().cloned().collect());
        }
    }

    fn hidden(&self, character: char) -> Found {
        let code = u32::from(character);
        self.found(self.at, Flaw::Hidden { code })
    }

    fn fault(&self, at: usize, fault: Fault) -> Found {
        self.found(at, Flaw::Fault(fault))
    }

    fn found(&self, at: usize, flaw: Flaw) -> Found {
        Found { at, flaw }
    }
}

fn too_many(limit: usize) -> Flaw {
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    Flaw::TooMany { limit }
}

/// Characters that have no business in what a person has written: controls but for line breaks and
/// tabs, those that turn the order of letters, and tags that nobody sees. Softer hidden ones, such
/// as the hyphens that word processors put in, stand in honest texts; what is shown is swept anyway.
fn is_forbidden(character: char) -> bool {
    let is_break = matches!(character, '\t' | '\n' | '\r');
    (character.is_control() && !is_break)
        || matches!(
            character,
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{E0000}'..='\u{E007F}'
        )
}

/// The bytes in a string that need no looking into: all but its end, escapes, and those with which
/// a forbidden character begins. Controls that stand as they are no JSON has: the reader says so.
const PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    plain[b'"' as usize] = false;
    plain[b'\\' as usize] = false;
    plain[0x7F] = false;
    plain[0xC2] = false;
    plain[0xE2] = false;
    plain[0xF3] = false;
    plain
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::fault::Fault;

    fn flaw(text: &str) -> Option<Flaw> {
        inspect(text).err().map(|found| found.flaw)
    }

    #[test]
    fn what_is_sound_passes() {
        for text in [
            "",
            "{}",
            "[[],{}]",
            r#"{"a":{"a":[{"a":1},{"a":2}]},"b":"a","c":-1.5e3}"#,
            r#"{"a":"\\\"\/\n\t\r","б":"ң ө ү ё\u00adй – “…” \ud83d\ude42 🙂"}"#,
            r#"{"a":12345678901234567890123456789012345678901234567890}"#,
            // Not sound, and for the JSON reader to refuse.
            "\"\\",
            "\"\\u12",
            "\"\\ud800\"",
            "}}]]",
            "{\"a",
        ] {
            assert_eq!(flaw(text), None, "{text}");
        }
    }

    #[test]
    fn characters_that_hide_are_found_however_they_are_written() {
        let cases = [
            ("\u{202e}", 0x202e),
            ("\u{2066}", 0x2066),
            ("\u{7f}", 0x7f),
            ("\u{9b}", 0x9b),
            ("\u{e0041}", 0xe0041),
            (r"\u001b", 0x1b),
            (r"\u0000", 0),
            (r"\u202E", 0x202e),
            (r"\b", 8),
            (r"\f", 0xc),
            (r"\udb40\udc41", 0xe0041),
            (r"\\\u2067", 0x2067),
        ];
        for (written, code) in cases {
            for text in [
                format!("{{\"a\":\"б{written}\"}}"),
                format!("{{\"{written}a\":1}}"),
            ] {
                assert_eq!(flaw(&text), Some(Flaw::Hidden { code }), "{text}");
            }
        }
        assert_eq!(flaw(r#"{"a\nb":1}"#), Some(Flaw::Hidden { code: 0xa }));
        assert_eq!(flaw(r#"{"a\u0009":1}"#), Some(Flaw::Hidden { code: 9 }));
        assert_eq!(flaw(r#"{"a":"\u0009"}"#), None);
    }

    #[test]
    fn a_key_that_stands_twice_is_found_at_every_depth() {
        let many = |last: &str| {
            let keys: String = (0..100).map(|key| format!("\"k{key}\":0,")).collect();
            format!("{{\"x\":{{{keys}\"{last}\":1}}}}")
        };
        for (text, at) in [
            (r#"{"a":1,"a":2}"#.to_owned(), 7),
            (r#"{"m":[0,{"a":{"b":1,"c":[],"b":2}}]}"#.to_owned(), 27),
            (r#"{"type":"a","t\u0079pe":"b"}"#.to_owned(), 12),
            (many("k0"), many("").len() - 6),
        ] {
            let found = inspect(&text).unwrap_err();
            assert!(
                matches!(found.flaw, Flaw::Fault(Fault::DuplicateKey { .. })),
                "{text}"
            );
            assert_eq!(found.at, at, "{text}");
        }
        assert_eq!(flaw(&many("other")), None);
    }

    #[test]
    fn depth_and_length_have_limits() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert_eq!(flaw(&nested(DEEPEST)), None);
        let too_deep = Some(Flaw::Fault(Fault::TooDeep));
        assert_eq!(flaw(&nested(DEEPEST + 1)), too_deep);
        assert_eq!(flaw(&"{\"a\":[".repeat(10_000_000)), too_deep);
        let items = |many: usize| format!("[{}0]", "0,".repeat(many - 1));
        assert_eq!(flaw(&items(MOST_ITEMS)), None);
        let limit = MOST_ITEMS as u64;
        assert_eq!(flaw(&items(MOST_ITEMS + 1)), Some(Flaw::TooMany { limit }));
        let keys = |many: usize| {
            let keys: Vec<String> = (0..many).map(|key| format!("\"k{key}\":0")).collect();
            format!("{{{}}}", keys.join(","))
        };
        assert_eq!(flaw(&keys(MOST_KEYS)), None);
        let limit = MOST_KEYS as u64;
        assert_eq!(flaw(&keys(MOST_KEYS + 1)), Some(Flaw::TooMany { limit }));
        let bookkeeping = format!("{{\"merge\":{{\"dots\":{}}}}}", keys(5_000));
        assert_eq!(flaw(&bookkeeping), None);
    }

    #[test]
    fn numbers_that_nothing_holds_are_found() {
        for (number, is_fine) in [
            ("4294967296", true),
            ("1e308", true),
            ("1e400", false),
            ("-1E999", false),
            ("1e-400", true),
            (&"9".repeat(64), true),
            (&"9".repeat(65), false),
            (&format!("0.{}", "1".repeat(70)), false),
        ] {
            let found = flaw(&format!("{{\"x\":{number}}}"));
            assert_eq!(found.is_none(), is_fine, "{number}");
        }
    }
}
