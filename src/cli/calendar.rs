//! `sabak calendar`: the sessions day by day, in lines that read well aloud; or the planned ones as a
//! file for other calendars.

use chrono::NaiveDate;

use super::arguments::{CalendarOrder, Form, Selection};
use super::failure::Failure;
use super::json::{self, CalendarDay, CalendarLine, CalendarPage, Counts, Named};
use super::opened::{Opened, Wanted};
use super::told::Told;
use super::{Answer, Setting};
use crate::exchange::ics;
use crate::model::agenda::{Agenda, Entry, State, Tally, last_of};
use crate::model::digest::{Digest, Symbol};
use crate::model::session::Session;
use crate::model::timeline::Unit;
use crate::store::fault::Fault;
use crate::store::outside::write_new;
use crate::text::names::Names;
use crate::text::{Texts, date, fault};

pub(super) fn answer(
    setting: &Setting,
    selection: &Selection,
    order: &CalendarOrder,
) -> Result<Answer, Failure> {
    let month = month(&order.month)?;
    let opened = setting.open(selection, Wanted::Digests)?;
    let agenda = Agenda::of(opened.taken(), &opened.catalogue, setting.today);
    let page = Page {
        month,
        agenda: &agenda,
        names: Names::new(setting.texts, &opened.logbook),
        texts: setting.texts,
        opened: &opened,
    };
    if order.ics {
        let bytes = page.ics()?;
        return written(opened, order, bytes);
    }
    let text = match selection.form == Form::Json {
        true => json::text(&page.json())?,
        false => page.text(setting.today),
    };
    Ok(Answer::of(opened, text))
}

/// The first day of the month that is asked for; none for the whole time.
fn month(asked: &str) -> Result<Option<NaiveDate>, Failure> {
    let first = || {
        let (year, month) = asked.trim().split_once('-')?;
        let is_whole = year.len() == 4 && (1..=2).contains(&month.len());
        let day = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1);
        day.filter(|_| is_whole)
    };
    match asked {
        "" => Ok(None),
        _ => first().map(Some).ok_or_else(|| Failure::NoMonth {
            asked: asked.to_owned(),
        }),
    }
}

/// Puts a calendar into the file that is named, which is not there yet, or else into the answer.
fn written(opened: Opened, order: &CalendarOrder, bytes: Vec<u8>) -> Result<Answer, Failure> {
    let Some(path) = &order.to else {
        return Ok(Answer::of(opened, bytes));
    };
    write_new(path, &bytes).map_err(|problem| match problem.fault {
        Fault::Exists => Failure::Exists { path: problem.path },
        _ => Failure::File(problem),
    })?;
    Ok(Answer::of(opened, fault::path(path) + "\n"))
}

struct Page<'a> {
    month: Option<NaiveDate>,
    agenda: &'a Agenda,
    names: Names<'a>,
    texts: Texts,
    opened: &'a Opened,
}

impl Page<'_> {
    /// The first and the last day of what is asked for.
    fn days(&self) -> (NaiveDate, NaiveDate) {
        match self.month {
            Some(first) => (first, last_of(Unit::Month, first)),
            None => (NaiveDate::MIN, NaiveDate::MAX),
        }
    }

    /// The sessions that begin on these days, day by day and by the hour; those whose hour is not
    /// known are last.
    fn begun(&self) -> Vec<(&Entry, &Digest)> {
        let first = self.days().0;
        let begun = self.entries().filter(|(entry, _)| entry.first >= first);
        let mut begun: Vec<_> = begun.collect();
        begun.sort_by_key(|(entry, digest)| {
            let hour = digest.starts_at;
            (entry.first, hour.is_none(), hour, **entry)
        });
        begun
    }

    /// The sessions that began before and go on on these days.
    fn going_on(&self) -> impl Iterator<Item = (&Entry, &Digest)> {
        let first = self.days().0;
        self.entries().filter(move |(entry, _)| entry.first < first)
    }

    fn entries(&self) -> impl Iterator<Item = (&Entry, &Digest)> {
        let (first, last) = self.days();
        let entries = self.agenda.between(first, last);
        entries.filter_map(|entry| Some((entry, self.opened.catalogue.get(entry.id)?)))
    }

    fn tally(&self) -> Tally {
        let (first, last) = self.days();
        self.agenda.begun(first, last)
    }

    /// The planned sessions as a calendar; of a session that cannot be read any more, why.
    fn ics(&self) -> Result<Vec<u8>, Failure> {
        let planned = self
            .entries()
            .filter(|(entry, _)| entry.state == State::Planned);
        let sessions = planned.map(|(entry, _)| Ok(self.opened.folder.session(entry.id)?.value));
        let sessions = sessions.collect::<Result<Vec<Session>, Failure>>()?;
        Ok(ics::calendar(&sessions, &self.opened.logbook, self.texts))
    }

    fn word(&self, symbol: Symbol) -> &str {
        self.opened.catalogue.symbols.string(symbol)
    }

    fn json(&self) -> CalendarPage {
        let tally = self.tally();
        let mut days: Vec<CalendarDay> = Vec::new();
        for (entry, digest) in self.begun() {
            let (date, line) = (entry.first.to_string(), self.line(entry, digest));
            match days.last_mut().filter(|day| day.date == date) {
                Some(day) => day.sessions.push(line),
                None => days.push(CalendarDay {
                    date,
                    sessions: vec![line],
                }),
            }
        }
        let going_on = self.going_on();
        CalendarPage {
            month: self.month.map(|first| first.format("%Y-%m").to_string()),
            sessions: Counts {
                total: tally.total(),
                held: tally.held,
                planned: tally.planned,
                other: tally.other,
            },
            going_on: going_on
                .map(|(entry, digest)| self.line(entry, digest))
                .collect(),
            days,
            planned_in_the_past: self.agenda.overdue().len() as u64,
            without_date: self.agenda.undated.total(),
        }
    }

    fn line(&self, entry: &Entry, digest: &Digest) -> CalendarLine {
        let words = |of: &[Symbol]| of.iter().map(|one| self.word(*one).to_owned()).collect();
        let code = self.word(digest.place).to_owned();
        CalendarLine {
            id: entry.id.to_string(),
            starts_on: entry.first.to_string(),
            ends_on: entry.last.to_string(),
            starts_at: digest.starts_at.map(|hour| hour.to_string()),
            status: self.word(digest.status).to_owned(),
            municipality: Named {
                name: self.names.place_alone(&code, self.word(digest.place_name)),
                code,
            },
            title: self.word(digest.title).to_owned(),
            trainer_types: words(&digest.trainer_types),
            topics: words(&digest.topics),
            participants: digest.participants,
        }
    }

    fn text(&self, today: NaiveDate) -> String {
        let mut text = self.heading() + "\n";
        if let Some(of_which) = self.opened.of_which(self.texts) {
            text += &format!("{of_which}\n");
        }
        let told = Told::new(self.opened, self.names, self.texts);
        let going_on: Vec<_> = self.going_on().collect();
        if !going_on.is_empty() {
            text += &format!("\n{}\n", self.texts.say("cli-calendar-going-on"));
            for (_, digest) in going_on {
                text += &format!("  {}\n", self.sentence(&told, digest));
            }
        }
        let mut day = None;
        for (entry, digest) in self.begun() {
            if day != Some(entry.first) {
                day = Some(entry.first);
                let words = date::long_with_weekday(self.texts, entry.first);
                text += &format!("\n{words}\n");
            }
            text += &format!("  {}\n", self.sentence(&told, digest));
        }
        text + &self.remarks(today)
    }

    /// What it is of, and what it adds up to.
    fn heading(&self) -> String {
        let tally = self.tally();
        let span = match self.month {
            Some(first) => date::span(self.texts, Unit::Month, first),
            None if self.agenda.undated.total() > 0 => self.texts.say("cli-calendar-dated"),
            None => self.texts.say("cli-calendar-whole"),
        };
        let count = [("count", tally.total().into())];
        let args = [
            ("held", tally.held.into()),
            ("planned", tally.planned.into()),
            ("other", tally.other.into()),
        ];
        let (count, parts) = (
            self.texts.say_with("count-sessions", &count),
            self.texts.say_with("cli-calendar-counts", &args),
        );
        format!("{span}: {count} ({parts}).")
    }

    /// A session in a line, after the hour that it begins at.
    fn sentence(&self, told: &Told, digest: &Digest) -> String {
        let hour = match digest.starts_at {
            Some(hour) => date::time(hour.0),
            None => self.texts.say("cli-without-hour"),
        };
        told.line(hour, digest)
    }

    /// What a calendar must not hide.
    fn remarks(&self, today: NaiveDate) -> String {
        let mut remarks = String::new();
        let overdue = self.agenda.overdue().len();
        if overdue > 0 {
            let yesterday = today.pred_opt().unwrap_or(today);
            let filter = format!("status:planned ended:{}", date::numeric(yesterday));
            let args = [("count", overdue.into()), ("filter", filter.into())];
            remarks += &(self.texts.say_with("cli-calendar-overdue", &args) + "\n");
        }
        let undated = self.agenda.undated.total();
        if undated > 0 {
            let args = [("count", undated.into())];
            remarks += &(self.texts.say_with("cli-calendar-undated", &args) + "\n");
        }
        match remarks.is_empty() {
            true => remarks,
            false => format!("\n{remarks}"),
        }
    }
}
