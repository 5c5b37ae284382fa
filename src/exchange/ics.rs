//! Planned sessions for the calendars of phones and offices: an iCalendar file (RFC 5545), in which
//! a session is always the same event, so that a file that is read again renews what was read
//! before. Nobody who takes part, and no trainer, is named in it.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::model::code::CodeList;
use crate::model::logbook::Logbook;
use crate::model::session::Session;
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::{Texts, date, field};

#[cfg(test)]
mod tests;

/// What the file is called, without its ending.
pub const FILE_STEM: &str = "planned-sessions";

/// What its name ends with.
pub const ENDING: &str = "ics";

/// The longest line, in bytes without its end.
const LONGEST_LINE: usize = 75;

/// The longest a session of one day is believed to last.
const MOST_HOURS: f64 = 24.0;

/// The calendar of these sessions, in their order. Those without a date are left out: no calendar
/// could show them.
pub fn calendar(sessions: &[Session], logbook: &Logbook, texts: Texts) -> Vec<u8> {
    let names = Names::new(texts, logbook);
    let mut lines = Lines::default();
    lines.line("BEGIN", "VCALENDAR");
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//sabak//sabak//EN");
    lines.line("CALSCALE", "GREGORIAN");
    lines.line("METHOD", "PUBLISH");
    let name = match names.programme() {
        "" => texts.say("ics-name"),
        programme => format!("{} · {programme}", texts.say("ics-name")),
    };
    lines.text("X-WR-CALNAME", &name);
    for session in sessions {
        if let Some(first) = session.starts_on {
            let event = Event {
                session,
                first: first.0,
                names,
                texts,
            };
            event.write(&mut lines);
        }
    }
    lines.line("END", "VCALENDAR");
    lines.0.into_bytes()
}

struct Event<'a> {
    session: &'a Session,
    first: NaiveDate,
    names: Names<'a>,
    texts: Texts,
}

impl Event<'_> {
    fn write(&self, lines: &mut Lines) {
        lines.line("BEGIN", "VEVENT");
        lines.line("UID", &format!("{}@sabak", self.session.id));
        lines.line("DTSTAMP", &self.stamp());
        self.write_time(lines);
        lines.text("SUMMARY", &self.summary());
        let location = self.location();
        if !location.is_empty() {
            lines.text("LOCATION", &location);
        }
        let description = self.description();
        if !description.is_empty() {
            lines.text("DESCRIPTION", &description);
        }
        lines.line("STATUS", "TENTATIVE");
        lines.line("END", "VEVENT");
    }

    /// When the session was changed, so that the same session always gives the same bytes.
    fn stamp(&self) -> String {
        let stamps = [&self.session.changed.at, &self.session.created.at];
        let known = stamps
            .into_iter()
            .find_map(|at| at.parse::<DateTime<Utc>>().ok());
        let known = known
            .map(|at| at.naive_utc())
            .filter(|at| is_written(at.date()));
        let known = known.unwrap_or(NaiveDateTime::from(self.first));
        format!("{}Z", local(known))
    }

    /// A session of one day whose hour is known has a time of its place; every other one takes whole
    /// days, and the day after the last is its end.
    fn write_time(&self, lines: &mut Lines) {
        let session = self.session;
        let last = session.last_day().map_or(self.first, |last| last.0);
        if let (Some(hour), true) = (session.starts_at, last <= self.first) {
            let begins = self.first.and_time(hour.0);
            lines.line("DTSTART", &local(begins));
            let ends = self
                .length()
                .and_then(|length| begins.checked_add_signed(length));
            if let Some(ends) = ends.filter(|ends| is_written(ends.date())) {
                lines.line("DTEND", &local(ends));
            }
            return;
        }
        lines.line("DTSTART;VALUE=DATE", &day(self.first));
        let after = last.max(self.first).checked_add_days(Days::new(1));
        if let Some(after) = after.filter(|after| is_written(*after)) {
            lines.line("DTEND;VALUE=DATE", &day(after));
        }
    }

    fn length(&self) -> Option<TimeDelta> {
        let hours = self.session.hours?;
        let is_sound = hours.is_finite() && hours > 0.0 && hours <= MOST_HOURS;
        is_sound.then(|| TimeDelta::minutes((hours * 60.0).round() as i64))
    }

    /// What it is about, and where: the title, or else the topics.
    fn summary(&self) -> String {
        let subject = match clean(&self.session.title).trim() {
            "" => self.list(CodeList::Topic, self.session.topics.iter()),
            title => title.to_owned(),
        };
        let place = &self.session.municipality;
        let place = self.names.place_alone_short(&place.code, &place.name);
        let parts = [subject, place].into_iter().filter(|part| !part.is_empty());
        match parts.collect::<Vec<_>>().join(" · ") {
            nothing if nothing.is_empty() => self.texts.say("ics-session"),
            summary => summary,
        }
    }

    /// The venue, the municipality, the district.
    fn location(&self) -> String {
        let place = &self.session.municipality;
        let parts = [
            self.session.venue.clone(),
            self.names.place(&place.code, &place.name),
        ];
        let parts = parts.iter().map(|part| clean(part).trim().to_owned());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    fn description(&self) -> String {
        let session = self.session;
        let days = session.last_day().is_some_and(|last| last.0 > self.first);
        let hour = session.starts_at.filter(|_| days);
        let types = session.trainers.iter().map(|trainer| &trainer.kind);
        let facts = [
            (
                field::label(self.texts, "starts_at"),
                hour.map_or_else(String::new, |hour| date::time(hour.0)),
            ),
            (
                field::label(self.texts, "topics"),
                self.list(CodeList::Topic, session.topics.iter()),
            ),
            (
                field::codes(self.texts, CodeList::TrainerType),
                self.list(CodeList::TrainerType, types),
            ),
            (
                field::label(self.texts, "languages"),
                self.list(CodeList::Language, session.languages.iter()),
            ),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let lines: Vec<String> = facts
            .map(|(label, value)| format!("{label}: {value}"))
            .collect();
        lines.join("\n")
    }

    /// The different codes by their names.
    fn list<'c>(&self, list: CodeList, codes: impl Iterator<Item = &'c String>) -> String {
        let mut shown: Vec<String> = Vec::new();
        for code in codes {
            let name = clean(&self.names.code(list, code)).trim().to_owned();
            if !name.is_empty() && !shown.contains(&name) {
                shown.push(name);
            }
        }
        shown.join("; ")
    }
}

/// The lines of the file. They are folded here and not by a library: the one that is maintained
/// takes characters for bytes where it folds, and runs into its own tail on a row of spaces after
/// Cyrillic letters.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line whose value has no text of a person in it.
    fn line(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A line whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len());
        for (index, line) in value.split('\n').enumerate() {
            if index > 0 {
                escaped.push_str("\\n");
            }
            for letter in clean(line).chars() {
                if matches!(letter, '\\' | ';' | ',') {
                    escaped.push('\\');
                }
                escaped.push(letter);
            }
        }
        self.line(name, &escaped);
    }

    /// Writes a line of at most so many bytes, and what is over on lines that begin with a space. No
    /// character is divided.
    fn folded(&mut self, line: &str) {
        let mut room = LONGEST_LINE;
        for letter in line.chars() {
            let bytes = letter.len_utf8();
            if bytes > room {
                self.0.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.0.push(letter);
            room -= bytes;
        }
        self.0.push_str("\r\n");
    }
}

/// Whether a day has a year of four digits, as the format wants it.
fn is_written(day: NaiveDate) -> bool {
    use chrono::Datelike;
    (0..=9999).contains(&day.year())
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A time without a zone: that of the place.
fn local(time: NaiveDateTime) -> String {
    time.format("%Y%m%dT%H%M%S").to_string()
}
