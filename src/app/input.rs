//! Text while it is typed: one line or several, with a cursor that always stands between two
//! whole characters. It knows no keys and no drawing; what the text means is for others to judge.

use std::ops::Range;

use tui_input::{Input, InputRequest};
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::command::Command;
use crate::text::clean::without_hidden;

/// What can be done to a text and its cursor without giving new letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextEdit {
    /// One character to the left.
    Left,
    /// One character to the right.
    Right,
    /// To the beginning of this or the previous word.
    WordLeft,
    /// To the beginning of the next word.
    WordRight,
    /// To the beginning of the line.
    Home,
    /// To the end of the line.
    End,
    /// To the beginning of the text.
    Top,
    /// To the end of the text.
    Bottom,
    /// One line up, in the same column.
    Up,
    /// One line down, in the same column.
    Down,
    /// Takes away the character before the cursor, or only its last mark where it carries marks.
    Backspace,
    /// Takes away the character after the cursor.
    Delete,
    /// Takes away the word before the cursor.
    DeleteWordLeft,
    /// Takes away the word after the cursor.
    DeleteWordRight,
    /// Takes away the line before the cursor.
    DeleteToHome,
    /// Takes away the line after the cursor, or the line break where nothing is after it.
    DeleteToEnd,
    /// Takes away everything.
    Clear,
    /// Begins a new line; in a text of one line it does nothing.
    NewLine,
}

/// The edit that a command asks for, where it asks for one.
pub fn edit_of(command: Command) -> Option<TextEdit> {
    Some(match command {
        Command::CursorLeft => TextEdit::Left,
        Command::CursorRight => TextEdit::Right,
        Command::WordLeft => TextEdit::WordLeft,
        Command::WordRight => TextEdit::WordRight,
        Command::LineStart => TextEdit::Home,
        Command::LineEnd => TextEdit::End,
        Command::LineUp => TextEdit::Up,
        Command::LineDown => TextEdit::Down,
        Command::TextStart => TextEdit::Top,
        Command::TextEnd => TextEdit::Bottom,
        Command::NewLine => TextEdit::NewLine,
        Command::EraseLeft => TextEdit::Backspace,
        Command::EraseRight => TextEdit::Delete,
        Command::EraseWord => TextEdit::DeleteWordLeft,
        Command::EraseToStart => TextEdit::DeleteToHome,
        Command::EraseToEnd => TextEdit::DeleteToEnd,
        _ => return None,
    })
}

/// What an edit did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Neither the text nor the cursor changed.
    Nothing,
    /// Only the cursor moved.
    Moved,
    /// The text changed.
    Changed,
}

/// A text that is being typed.
#[derive(Debug, Clone, Default)]
pub struct TextInput {
    input: Input,
    many_lines: bool,
    /// The column that Up and Down try to keep, in characters; forgotten by everything else.
    column: Option<usize>,
}

impl PartialEq for TextInput {
    fn eq(&self, other: &TextInput) -> bool {
        self.many_lines == other.many_lines
            && self.value() == other.value()
            && self.cursor() == other.cursor()
    }
}

impl Eq for TextInput {}

impl TextInput {
    /// A text of one line, the cursor at its end.
    pub fn one_line(value: impl Into<String>) -> TextInput {
        let mut text = TextInput::default();
        text.set_value(value);
        text
    }

    /// A text of many lines, the cursor at its end.
    pub fn many_lines(value: impl Into<String>) -> TextInput {
        let mut text = TextInput {
            many_lines: true,
            ..TextInput::default()
        };
        text.set_value(value);
        text
    }

    /// The text as it stands.
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.value().is_empty()
    }

    /// Whether the text may have several lines.
    pub fn has_many_lines(&self) -> bool {
        self.many_lines
    }

    /// Where the cursor stands, in bytes from the beginning of the text; never inside a character.
    pub fn cursor(&self) -> usize {
        byte_of(self.value(), self.input.cursor())
    }

    /// Replaces the text and sets the cursor at its end. In a text of one line, line breaks
    /// become spaces.
    pub fn set_value(&mut self, value: impl Into<String>) {
        let value = value.into();
        self.input = Input::new(if self.many_lines {
            value
        } else {
            without_breaks(value)
        });
        self.column = None;
    }

    /// Sets the cursor to a place in bytes, or to the next one between two characters.
    pub fn set_cursor(&mut self, offset: usize) -> Outcome {
        let before = self.input.cursor();
        let offset = boundary_from(self.value(), offset);
        self.go_to(offset);
        self.column = None;
        self.moved_since(before)
    }

    /// Writes a character before the cursor. Control characters are refused.
    pub fn insert(&mut self, character: char) -> Outcome {
        if character.is_control() {
            return Outcome::Nothing;
        }
        self.column = None;
        self.input.handle(InputRequest::InsertChar(character));
        self.settle();
        Outcome::Changed
    }

    /// Writes pasted text before the cursor, without the hidden characters that came with it. In
    /// a text of one line, line breaks become spaces, and those at its ends are left out.
    pub fn paste(&mut self, text: &str) -> Outcome {
        let text = without_hidden(text);
        let text = if self.many_lines {
            text.into_owned()
        } else {
            without_breaks(text.trim_matches('\n').to_owned())
        };
        if text.is_empty() {
            return Outcome::Nothing;
        }
        let cursor = self.cursor();
        self.replace(cursor..cursor, &text);
        Outcome::Changed
    }

    /// Performs an edit.
    pub fn apply(&mut self, edit: TextEdit) -> Outcome {
        if !matches!(edit, TextEdit::Up | TextEdit::Down) {
            self.column = None;
        }
        let cursor = self.cursor();
        let line = self.line_at(cursor);
        match edit {
            TextEdit::Left => self.request(InputRequest::GoToPrevChar),
            TextEdit::Right => self.request(InputRequest::GoToNextChar),
            TextEdit::WordLeft => self.request(InputRequest::GoToPrevWord),
            TextEdit::WordRight => self.request(InputRequest::GoToNextWord),
            TextEdit::Home => self.set_cursor(line.start),
            TextEdit::End => self.set_cursor(line.end),
            TextEdit::Top => self.request(InputRequest::GoToStart),
            TextEdit::Bottom => self.request(InputRequest::GoToEnd),
            TextEdit::Up => self.go_up(),
            TextEdit::Down => self.go_down(),
            TextEdit::Backspace => self.backspace(),
            TextEdit::Delete => self.request(InputRequest::DeleteNextChar),
            TextEdit::DeleteWordLeft => self.request(InputRequest::DeletePrevWord),
            TextEdit::DeleteWordRight => self.request(InputRequest::DeleteNextWord),
            TextEdit::DeleteToHome => self.remove(line.start..cursor),
            TextEdit::DeleteToEnd if cursor == line.end => {
                self.request(InputRequest::DeleteNextChar)
            }
            TextEdit::DeleteToEnd => self.remove(cursor..line.end),
            TextEdit::Clear => self.remove(0..self.value().len()),
            TextEdit::NewLine if self.many_lines => {
                self.replace(cursor..cursor, "\n");
                Outcome::Changed
            }
            TextEdit::NewLine => Outcome::Nothing,
        }
    }

    fn request(&mut self, request: InputRequest) -> Outcome {
        let outcome = match self.input.handle(request) {
            Some(changed) if changed.value => Outcome::Changed,
            Some(changed) if changed.cursor => Outcome::Moved,
            _ => Outcome::Nothing,
        };
        self.settle();
        outcome
    }

    /// `tui_input` takes whole characters away. Of a letter with marks, such as и and a breve
    /// that were typed one after the other, Backspace should take back only what came last;
    /// pictures, which are put together of more than one can see, go as a whole.
    fn backspace(&mut self) -> Outcome {
        let cursor = self.cursor();
        let before = self.value().get(..cursor).unwrap_or_default();
        let Some(grapheme) = before.graphemes(true).next_back() else {
            return Outcome::Nothing;
        };
        let is_picture = grapheme.contains(['\u{FE0E}', '\u{FE0F}', '\u{200D}']);
        match grapheme.char_indices().next_back() {
            Some((start, mark)) if start > 0 && !is_picture && is_combining_mark(mark) => {
                self.remove(cursor - mark.len_utf8()..cursor)
            }
            _ => self.request(InputRequest::DeletePrevChar),
        }
    }

    fn go_up(&mut self) -> Outcome {
        let line = self.line_at(self.cursor());
        match line.start.checked_sub(1) {
            Some(end_of_previous) => self.go_to_line(self.line_at(end_of_previous)),
            None => Outcome::Nothing,
        }
    }

    fn go_down(&mut self) -> Outcome {
        let line = self.line_at(self.cursor());
        if line.end == self.value().len() {
            return Outcome::Nothing;
        }
        self.go_to_line(self.line_at(line.end + 1))
    }

    fn go_to_line(&mut self, line: Range<usize>) -> Outcome {
        let before = self.input.cursor();
        let column = self.column.unwrap_or_else(|| self.column_of_cursor());
        let start = line.start;
        let text = self.value().get(line).unwrap_or_default();
        let inside = text
            .grapheme_indices(true)
            .nth(column)
            .map_or(text.len(), |(at, _)| at);
        self.go_to(start + inside);
        self.column = Some(column);
        self.moved_since(before)
    }

    fn column_of_cursor(&self) -> usize {
        let cursor = self.cursor();
        let start = self.line_at(cursor).start;
        self.value()
            .get(start..cursor)
            .unwrap_or_default()
            .graphemes(true)
            .count()
    }

    /// The line around a place, without its line break.
    fn line_at(&self, offset: usize) -> Range<usize> {
        let before = self.value().get(..offset).unwrap_or_default();
        let after = self.value().get(offset..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        let end = after
            .find('\n')
            .map_or(self.value().len(), |at| offset + at);
        start..end
    }

    fn remove(&mut self, range: Range<usize>) -> Outcome {
        if range.is_empty() {
            return Outcome::Nothing;
        }
        self.replace(range, "");
        Outcome::Changed
    }

    fn replace(&mut self, range: Range<usize>, text: &str) {
        let mut value = self.value().to_owned();
        let cursor = range.start + text.len();
        value.replace_range(range, text);
        self.input = Input::new(value);
        self.go_to(cursor);
        self.settle();
    }

    fn go_to(&mut self, offset: usize) {
        let before = self.value().get(..offset).unwrap_or_default();
        let characters = before.chars().count();
        self.input.handle(InputRequest::SetCursor(characters));
    }

    /// A change can join what stood at both sides of the cursor into one character: the cursor
    /// then goes behind it.
    fn settle(&mut self) {
        let cursor = self.cursor();
        let settled = boundary_from(self.value(), cursor);
        if settled != cursor {
            self.go_to(settled);
        }
    }

    fn moved_since(&self, before: usize) -> Outcome {
        if self.input.cursor() == before {
            Outcome::Nothing
        } else {
            Outcome::Moved
        }
    }
}

fn byte_of(text: &str, characters: usize) -> usize {
    text.char_indices()
        .nth(characters)
        .map_or(text.len(), |(at, _)| at)
}

fn without_breaks(text: String) -> String {
    if text.contains(['\n', '\r']) {
        text.replace("\r\n", " ").replace(['\n', '\r'], " ")
    } else {
        text
    }
}

/// The first place at or after an offset that lies between two characters.
fn boundary_from(text: &str, offset: usize) -> usize {
    let length = text.len();
    let Some(start) = (offset..length).find(|at| text.is_char_boundary(*at)) else {
        return length;
    };
    let mut cursor = GraphemeCursor::new(start, length, true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => start,
        _ => cursor
            .next_boundary(text, 0)
            .ok()
            .flatten()
            .unwrap_or(length),
    }
}

#[cfg(test)]
mod tests;
