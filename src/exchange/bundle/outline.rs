//! The outline of a JSON object: its keys, and where their values and the items of some lists begin
//! and end. It goes through the text once, calls nothing of itself, and does not look into what it
//! steps over.

use std::collections::HashSet;
use std::ops::Range;

use crate::store::fault::{Fault, Wanted};

use super::{MOST_ITEMS, MOST_KEYS};

/// What stands at the top of an object.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its keys with the places of their values, in their order.
    pub members: Vec<(String, Range<usize>)>,
    /// The places of the items of each list that was asked for, by its place among those.
    pub items: Vec<Vec<Range<usize>>>,
}

impl Outline {
    /// Where the value of a key stands.
    pub fn member(&self, key: &str) -> Option<Range<usize>> {
        let found = self.members.iter().find(|(known, _)| known == key);
        found.map(|(_, place)| place.clone())
    }

    /// Whether there is a key.
    pub fn has(&self, key: &str) -> bool {
        self.members.iter().any(|(known, _)| known == key)
    }
}

/// Why a text has no outline, and where.
#[derive(Debug)]
pub(super) struct Broken {
    /// The place, in bytes.
    pub at: usize,
    /// What is wrong there.
    pub why: Why,
}

/// What is wrong.
#[derive(Debug)]
pub(super) enum Why {
    /// It is no JSON.
    Fault(Fault),
    /// There are more items or keys than are read.
    TooMany(usize),
}

/// The outline of the object that a text is, with the items of those lists that are in `lists`.
pub(super) fn outline(text: &str, lists: &[&str]) -> Result<Outline, Broken> {
    let mut scanner = Scanner { text, at: 0 };
    let mut found = Outline {
        members: Vec::new(),
        items: lists.iter().map(|_| Vec::new()).collect(),
    };
    let mut seen = HashSet::new();
    scanner.space();
    scanner.take(b'{', Wanted::Value)?;
    scanner.space();
    if scanner.peek() == Some(b'}') {
        scanner.at += 1;
    } else {
        loop {
            scanner.member(lists, &mut found, &mut seen)?;
            if scanner.is_at_end_of(b'}', Wanted::CommaOrBrace)? {
                break;
            }
        }
    }
    scanner.space();
    match scanner.peek() {
        None => Ok(found),
        Some(_) => Err(scanner.syntax(Wanted::Nothing)),
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn member(
        &mut self,
        lists: &[&str],
        found: &mut Outline,
        seen: &mut HashSet<String>,
    ) -> Result<(), Broken> {
        self.space();
        let start = self.at;
        if self.peek() != Some(b'"') {
            return Err(self.syntax(Wanted::Key));
        }
        self.string()?;
        let written = self.text.get(start..self.at).unwrap_or_default();
        let Ok(key) = serde_json::from_str::<String>(written) else {
            self.at = start;
            return Err(self.syntax(Wanted::Character));
        };
        if !seen.insert(key.clone()) {
            let key = key.chars().take(60).collect();
            return Err(broken(start, Fault::DuplicateKey { key }));
        }
        if seen.len() > MOST_KEYS {
            let why = Why::TooMany(MOST_KEYS);
            return Err(Broken { at: start, why });
        }
        self.space();
        self.take(b':', Wanted::Colon)?;
        self.space();
        let start = self.at;
        match lists.iter().position(|list| *list == key) {
            Some(list) if self.peek() == Some(b'[') => self.list(list, found)?,
            _ => self.value()?,
        }
        found.members.push((key, start..self.at));
        Ok(())
    }

    /// Steps over a list, and notes where its items are.
    fn list(&mut self, list: usize, found: &mut Outline) -> Result<(), Broken> {
        self.at += 1;
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.space();
            let start = self.at;
            self.value()?;
            if let Some(items) = found.items.get_mut(list) {
                items.push(start..self.at);
            }
            if found.items.iter().map(Vec::len).sum::<usize>() > MOST_ITEMS {
                let why = Why::TooMany(MOST_ITEMS);
                return Err(Broken { at: start, why });
            }
            if self.is_at_end_of(b']', Wanted::CommaOrBracket)? {
                return Ok(());
            }
        }
    }

    /// Steps over a comma, or over the end of what has such an end.
    fn is_at_end_of(&mut self, end: u8, wanted: Wanted) -> Result<bool, Broken> {
        self.space();
        if self.peek() == Some(end) {
            self.at += 1;
            return Ok(true);
        }
        self.take(b',', wanted)?;
        Ok(false)
    }

    /// Steps over any value.
    fn value(&mut self) -> Result<(), Broken> {
        match self.peek() {
            None => Err(broken(self.at, Fault::EndsEarly)),
            Some(b'"') => self.string(),
            Some(b'{' | b'[') => self.nested(),
            Some(_) => {
                let start = self.at;
                self.skip(|byte| matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n'));
                if self.at == start {
                    return Err(self.syntax(Wanted::Value));
                }
                Ok(())
            }
        }
    }

    /// Steps over a list or an object with all that is in it. Which bracket closes which is for
    /// those to judge who look into it.
    fn nested(&mut self) -> Result<(), Broken> {
        let mut depth = 0_usize;
        loop {
            self.skip(|byte| MARKS[usize::from(byte)]);
            match self.peek() {
                None => return Err(broken(self.at, Fault::EndsEarly)),
                Some(b'"') => self.string()?,
                Some(b'{' | b'[') => {
                    depth += 1;
                    self.at += 1;
                }
                Some(_) => {
                    depth = depth.saturating_sub(1);
                    self.at += 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn string(&mut self) -> Result<(), Broken> {
        self.at += 1;
        loop {
            self.skip(|byte| byte == b'"' || byte == b'\\');
            match self.peek() {
                None => return Err(broken(self.text.len(), Fault::EndsEarly)),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(_) => self.at += 2,
            }
        }
    }

    fn skip(&mut self, is_end: impl Fn(u8) -> bool) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let many = rest.iter().position(|byte| is_end(*byte));
        self.at += many.unwrap_or(rest.len());
    }

    fn space(&mut self) {
        self.skip(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8, wanted: Wanted) -> Result<(), Broken> {
        match self.peek() {
            Some(found) if found == byte => {
                self.at += 1;
                Ok(())
            }
            _ => Err(self.syntax(wanted)),
        }
    }

    fn syntax(&self, wanted: Wanted) -> Broken {
        match self.peek() {
            None => broken(self.text.len(), Fault::EndsEarly),
            Some(_) => broken(self.at, Fault::Syntax { wanted }),
        }
    }
}

fn broken(at: usize, fault: Fault) -> Broken {
    let why = Why::Fault(fault);
    Broken { at, why }
}

/// The bytes at which something begins or ends.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    marks[b'"' as usize] = true;
    marks[b'{' as usize] = true;
    marks[b'[' as usize] = true;
    marks[b'}' as usize] = true;
    marks[b']' as usize] = true;
    marks
};
