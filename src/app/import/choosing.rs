//! Which file is meant: a path that is typed, pasted or dropped on the terminal, or one of those
//! that are listed below it.

use super::asked::{Found, FoundKind};
use crate::app::input::TextInput;

/// What is chosen from.
#[derive(Debug, Default)]
pub struct Choosing {
    /// The path as far as it is typed.
    pub text: TextInput,
    /// The files below it.
    pub files: Vec<Found>,
    /// How many copies of sessions lie in the logbook's folder; offered where nothing is typed.
    pub copies: usize,
    /// The row that is selected; none while the line itself is meant.
    pub selected: Option<usize>,
    /// Whether the files have been looked for.
    pub is_listed: bool,
}

/// A row below the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The copies in the logbook's folder.
    Copies,
    /// One of the files, by its place.
    File(usize),
}

/// What Enter chooses.
#[derive(Debug, PartialEq, Eq)]
pub enum Choice {
    /// Nothing is there to be chosen.
    Nothing,
    /// To look into a folder.
    Into(String),
    /// The copies in the logbook's folder.
    Copies,
    /// These paths.
    Paths(Vec<String>),
}

impl Choosing {
    /// The rows below the line.
    pub fn rows(&self) -> Vec<Row> {
        let copies = (self.copies > 0 && self.text.is_empty()).then_some(Row::Copies);
        let files = (0..self.files.len()).map(Row::File);
        copies.into_iter().chain(files).collect()
    }

    /// The part of what is typed that is still being written: the last path.
    pub fn typed(&self) -> String {
        let paths = paths(self.text.value());
        let last = paths.into_iter().next_back();
        last.unwrap_or_default()
    }

    /// Takes in the files that were found for what is typed.
    pub fn take_files(&mut self, typed: &str, files: Vec<Found>) {
        if typed != self.typed() {
            return;
        }
        (self.files, self.is_listed) = (files, true);
        self.settle();
    }

    /// The selection stands on a row that is there.
    pub fn settle(&mut self) {
        let rows = self.rows().len();
        self.selected = match self.selected {
            Some(row) => (rows > 0).then(|| row.min(rows.saturating_sub(1))),
            None if self.text.is_empty() && rows > 0 => Some(0),
            None => None,
        };
    }

    /// Moves the selection; above the first row the line itself is meant, where anything is typed.
    pub fn step(&mut self, by: isize) {
        let rows = self.rows().len() as isize;
        let here = self.selected.map_or(-1, |row| row as isize);
        let first = if self.text.is_empty() { 0 } else { -1 };
        let there = (here + by).clamp(first, (rows - 1).max(first));
        self.selected = usize::try_from(there)
            .ok()
            .filter(|row| (*row as isize) < rows);
    }

    /// What is chosen now.
    pub fn choice(&self) -> Choice {
        let row = self.selected.and_then(|row| self.rows().get(row).copied());
        match row {
            Some(Row::Copies) => Choice::Copies,
            Some(Row::File(place)) => match self.files.get(place) {
                Some(found) if found.kind == FoundKind::Folder => Choice::Into(folder(found)),
                Some(found) => Choice::Paths(vec![found.path.display().to_string()]),
                None => Choice::Nothing,
            },
            None => match paths(self.text.value()) {
                paths if paths.is_empty() => Choice::Nothing,
                paths => Choice::Paths(paths),
            },
        }
    }

    /// Goes on with the path of the selected row, or of the first.
    pub fn complete(&mut self) {
        let place = match self.selected.and_then(|row| self.rows().get(row).copied()) {
            Some(Row::File(place)) => place,
            Some(Row::Copies) => return,
            None => 0,
        };
        let Some(found) = self.files.get(place) else {
            return;
        };
        let path = match found.kind {
            FoundKind::File => found.path.display().to_string(),
            FoundKind::Folder | FoundKind::Logbook => folder(found),
        };
        self.go_on_with(&path);
    }

    /// Another path takes the place of the one that is being written.
    pub fn go_on_with(&mut self, path: &str) {
        let mut given = paths(self.text.value());
        given.pop();
        given.push(path.to_owned());
        let text = match given.as_slice() {
            [one] => one.clone(),
            several => {
                let quoted = several.iter().map(|path| format!("\"{path}\""));
                quoted.collect::<Vec<_>>().join(" ")
            }
        };
        self.text.set_value(text);
        self.selected = None;
        self.is_listed = false;
    }
}

fn folder(found: &Found) -> String {
    let path = found.path.display().to_string();
    match path.ends_with(std::path::MAIN_SEPARATOR) {
        true => path,
        false => format!("{path}{}", std::path::MAIN_SEPARATOR),
    }
}

/// The paths in a text: each in quotes, or beginning as paths do. A blank within a path is one of its
/// letters, so that a path can be typed as it is.
pub fn paths(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let quote = rest
            .chars()
            .next()
            .filter(|first| matches!(first, '"' | '\''));
        if let Some(quote) = quote {
            let inner = rest.strip_prefix(quote).unwrap_or(rest);
            if let Some((path, behind)) = inner.split_once(quote)
                && (behind.is_empty() || behind.starts_with(char::is_whitespace))
            {
                found.push(path.trim().to_owned());
                rest = behind.trim_start();
                continue;
            }
        }
        let end = next_path(rest);
        let (path, behind) = rest.split_at(end);
        found.push(path.trim().to_owned());
        rest = behind.trim_start();
    }
    found.retain(|path| !path.is_empty());
    found
}

/// Where the next path begins in a text that begins with one; its end where none does.
fn next_path(text: &str) -> usize {
    let mut before = '\0';
    for (place, letter) in text.char_indices() {
        let begins = before.is_whitespace() && !letter.is_whitespace();
        // A blank behind a backslash is a letter of the path, as terminals write one that is dropped.
        let is_escaped = text[..place].trim_end().ends_with('\\');
        if begins && !is_escaped && is_start(&text[place..]) {
            return place;
        }
        before = letter;
    }
    text.len()
}

fn is_start(text: &str) -> bool {
    let is_drive = || {
        let mut letters = text.chars();
        letters
            .next()
            .is_some_and(|letter| letter.is_ascii_alphabetic())
            && letters.next() == Some(':')
            && matches!(letters.next(), Some('\\' | '/'))
    };
    ["/", "~/", "\"", "'", "file://", "\\\\"]
        .iter()
        .any(|start| text.starts_with(start))
        || is_drive()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_come_typed_pasted_and_dropped() {
        let cases: [(&str, &[&str]); 13] = [
            ("", &[]),
            ("  \n ", &[]),
            ("a.json", &["a.json"]),
            ("/home/a/my file.json", &["/home/a/my file.json"]),
            ("'/home/a/my file.json'", &["/home/a/my file.json"]),
            ("\"C:\\Мой журнал\\a.json\" ", &["C:\\Мой журнал\\a.json"]),
            ("'/a b.json' '/c d.csv'", &["/a b.json", "/c d.csv"]),
            ("/a b.json\n/c.csv", &["/a b.json", "/c.csv"]),
            (
                "/a.json /b.json ~/c.xlsx",
                &["/a.json", "/b.json", "~/c.xlsx"],
            ),
            ("/a/my\\ file.json /b.csv", &["/a/my\\ file.json", "/b.csv"]),
            (
                "file:///a%20b.json file:///c.json",
                &["file:///a%20b.json", "file:///c.json"],
            ),
            ("C:\\a.json D:\\b.json", &["C:\\a.json", "D:\\b.json"]),
            ("it's.json", &["it's.json"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(paths(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_path_goes_on_with_what_is_found() {
        let mut choosing = Choosing::default();
        choosing.text.set_value("'/a b.json' /home/do");
        assert_eq!(choosing.typed(), "/home/do");
        let found = Found {
            path: "/home/documents".into(),
            kind: FoundKind::Folder,
            changed: None,
            size: 0,
        };
        choosing.take_files("/home/do", vec![found]);
        assert_eq!(choosing.rows(), [Row::File(0)]);
        assert_eq!(choosing.selected, None);
        choosing.complete();
        if cfg!(unix) {
            assert_eq!(choosing.text.value(), "\"/a b.json\" \"/home/documents/\"");
        }
    }
}
