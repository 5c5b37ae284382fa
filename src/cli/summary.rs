//! `sabak summary`: the totals, as plain text to read from top to bottom, or as JSON.

use super::arguments::Selection;
use super::failure::Failure;
use super::json::{self, rounded, share};
use super::opened::Opened;
use super::table::{Column, beside, table};
use super::{Answer, Setting};
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::digest::Sexes;
use crate::model::summary::{Line, Summary};
use crate::text::clean::clean;
use crate::text::names::Names;
use crate::text::number::{decimal, percent, percent_bare, percentage, whole};
use crate::text::{Arg, Texts, date, field};

pub(super) fn answer(setting: &Setting, selection: &Selection) -> Result<Answer, Failure> {
    let opened = setting.open(selection)?;
    let summary = Summary::of(opened.taken(), &opened.catalogue, &opened.logbook);
    let names = Names::new(setting.texts, &opened.logbook);
    let text = if selection.json {
        json::text(&totals(&summary, &opened, &names, setting.texts))?
    } else {
        Page::new(&summary, &opened, names, setting).text(&selection.filter)
    };
    Ok(Answer::of(&opened, text))
}

/// The breakdowns, in the order of `summary --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Oblast,
    District,
    Municipality,
    Topic,
    Method,
    Role,
    Age,
    Month,
    Group,
}

/// The breakdowns that are printed. A page of municipalities is what `list` is for.
const PRINTED: [By; 8] = [
    By::Oblast,
    By::District,
    By::Role,
    By::Age,
    By::Topic,
    By::Method,
    By::Group,
    By::Month,
];

impl By {
    fn lines(self, summary: &Summary) -> &[Line] {
        match self {
            Self::Oblast => &summary.by_oblast,
            Self::District => &summary.by_district,
            Self::Municipality => &summary.by_municipality,
            Self::Topic => &summary.by_topic,
            Self::Method => &summary.by_method,
            Self::Role => &summary.by_role,
            Self::Age => &summary.by_age,
            Self::Month => &summary.by_month,
            Self::Group => &summary.by_group,
        }
    }

    /// The list whose codes the lines have, where they are no places or months.
    fn list(self) -> Option<CodeList> {
        Some(match self {
            Self::Topic => CodeList::Topic,
            Self::Method => CodeList::Method,
            Self::Role => CodeList::Role,
            Self::Age => CodeList::Age,
            Self::Group => CodeList::Group,
            Self::Oblast | Self::District | Self::Municipality | Self::Month => return None,
        })
    }

    fn heading(self, texts: Texts) -> String {
        match (self.list(), self) {
            (Some(list), _) => field::codes(texts, list),
            (None, Self::District) => texts.say("cli-by-district"),
            (None, Self::Month) => texts.say("cli-by-month"),
            (None, Self::Municipality) => texts.say("cli-column-place"),
            (None, _) => texts.say("cli-by-oblast"),
        }
    }

    /// What a line is called. A code that is empty stands for what is not known.
    fn name(self, code: &str, names: &Names, texts: Texts) -> String {
        match (self, self.list()) {
            (Self::District, _) if code.is_empty() => texts.say("cli-in-no-district"),
            _ if code.is_empty() => texts.say("value-not-stated"),
            (_, Some(list)) => names.code(list, code),
            (Self::Month, None) => month(code, texts),
            (Self::Municipality, None) => names.place(code, ""),
            (_, None) => names.place_alone(code, ""),
        }
    }
}

/// A column of a breakdown: its heading, and how many of a line stand in it.
type BySex = (&'static str, fn(Sexes) -> u64);

const SEXES: [BySex; 4] = [
    ("code-sex-female", |sexes| sexes.female),
    ("code-sex-male", |sexes| sexes.male),
    ("code-sex-other", |sexes| sexes.other),
    ("code-role-not_stated.short", |sexes| sexes.not_stated),
];

/// Where a code stands among others: as in its list, what is not stated last.
fn rank(code: &str, codes: &[&str]) -> (bool, usize) {
    let place = codes.iter().position(|known| *known == code);
    let is_unknown = code.is_empty() || code == NOT_STATED;
    (is_unknown, place.unwrap_or(codes.len()))
}

/// `November 2019` of `2019-11`.
fn month(code: &str, texts: Texts) -> String {
    let parts = code.split_once('-');
    let parts = parts.and_then(|(year, month)| Some((year.parse().ok()?, month.parse().ok()?)));
    parts.map_or_else(
        || code.to_owned(),
        |(year, month)| date::month_and_year(texts, year, month),
    )
}

fn totals(summary: &Summary, opened: &Opened, names: &Names, texts: Texts) -> json::Totals {
    let rows = |by: By| {
        let row = |line: &Line| json::Row {
            code: line.code.clone(),
            name: by.name(&line.code, names, texts),
            sessions: line.sessions,
            participants: line.participants.total(),
            by_sex: line.participants.into(),
        };
        by.lines(summary).iter().map(row).collect()
    };
    let types = &summary.trainer_types;
    json::Totals {
        sessions: json::Sessions {
            total: summary.sessions.total,
            held: summary.sessions.held,
            planned: summary.sessions.planned,
            postponed: summary.sessions.postponed,
            cancelled: summary.sessions.cancelled,
        },
        period: json::Period {
            from: summary.period.map(|(from, _)| from.to_string()),
            to: summary.period.map(|(_, to)| to.to_string()),
        },
        municipalities: json::Municipalities {
            reached: summary.municipalities.reached,
            target: summary.municipalities.target,
            target_reached: summary.municipalities.target_reached,
        },
        participants: json::Participants {
            total: summary.participants.total(),
            by_sex: summary.participants.into(),
        },
        women_share: share(summary.participants.women_share()),
        hours: rounded(summary.hours),
        trainer_types: json::TrainerTypes {
            sessions_with_several: types.sessions_with_several,
            sessions_with_none: types.sessions_with_none,
            by_type: types.by_type.iter().map(type_row).collect(),
        },
        by_oblast: rows(By::Oblast),
        by_district: rows(By::District),
        by_municipality: rows(By::Municipality),
        by_topic: rows(By::Topic),
        by_method: rows(By::Method),
        by_role: rows(By::Role),
        by_age: rows(By::Age),
        by_month: rows(By::Month),
        by_group: rows(By::Group),
        knowledge: json::Knowledge {
            before: summary.knowledge.before.map(rounded),
            after: summary.knowledge.after.map(rounded),
            tested: summary.knowledge.tested,
            sessions: summary.knowledge.sessions,
        },
        problems: json::Problems {
            unreadable_files: opened.unreadable.len(),
            sessions_with_problems: summary.sessions_with_problems,
        },
    }
}

fn type_row(line: &Line) -> json::TypeRow {
    json::TypeRow {
        code: line.code.clone(),
        sessions: line.sessions,
        participants: line.participants.total(),
    }
}

/// The totals as a page of plain text.
struct Page<'a> {
    summary: &'a Summary,
    opened: &'a Opened,
    names: Names<'a>,
    texts: Texts,
    width: usize,
}

impl<'a> Page<'a> {
    fn new(summary: &'a Summary, opened: &'a Opened, names: Names<'a>, setting: &Setting) -> Self {
        Self {
            summary,
            opened,
            names,
            texts: setting.texts,
            width: setting.width,
        }
    }

    fn text(&self, filter: &str) -> String {
        let mut parts = vec![self.title(filter), self.figures()];
        if self.summary.sessions.held > 0 {
            parts.push(self.trainer_types());
            for by in PRINTED {
                parts.push(self.breakdown(by));
            }
        }
        parts.push(self.remarks());
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.say_with(id, args)
    }

    /// The programme, the period, and the filter where there is one.
    fn title(&self, filter: &str) -> String {
        let mut lines = vec![clean(self.names.programme()).into_owned()];
        let (from, to) = self.summary.period.unzip();
        lines.push(date::period(
            self.texts,
            from.map(|day| day.0),
            to.map(|day| day.0),
        ));
        if self.opened.is_filtered() {
            let filter = clean(filter.trim()).into_owned();
            lines.push(self.say("cli-summary-filter", &[("filter", filter.into())]));
        }
        lines.retain(|line| !line.is_empty());
        lines.iter().map(|line| line.clone() + "\n").collect()
    }

    /// The figures that a report begins with: what each is called, and what it is.
    fn figures(&self) -> String {
        let summary = self.summary;
        let sessions = &summary.sessions;
        let reached = &summary.municipalities;
        let mut figures = vec![
            (
                "cli-figure-sessions",
                vec![
                    ("held", sessions.held.into()),
                    ("planned", sessions.planned.into()),
                    ("postponed", sessions.postponed.into()),
                    ("cancelled", sessions.cancelled.into()),
                ],
            ),
            (
                "cli-figure-municipalities",
                vec![
                    ("reached", reached.reached.into()),
                    ("target", reached.target.into()),
                    ("target-reached", reached.target_reached.into()),
                ],
            ),
        ];
        let people = summary.participants;
        figures.push((
            "cli-figure-participants",
            vec![
                ("total", people.total().into()),
                ("by-sex", self.by_sex(people).into()),
            ],
        ));
        if let Some(share) = self.share(people) {
            let args = vec![("share", share.into()), ("stated", people.stated().into())];
            figures.push(("cli-figure-women", args));
        }
        let hours = vec![
            (
                "hours",
                decimal(self.texts.language(), summary.hours).into(),
            ),
            ("without", summary.without_hours.into()),
        ];
        figures.push(("cli-figure-hours", hours));
        figures.extend(self.knowledge());
        let rows: Vec<Vec<String>> = figures
            .iter()
            .map(|(id, args)| vec![self.texts.say(&format!("{id}.label")), self.say(id, args)])
            .collect();
        beside(&rows)
    }

    fn knowledge(&self) -> Option<(&'static str, Vec<(&'static str, Arg<'static>)>)> {
        let knowledge = &self.summary.knowledge;
        let language = self.texts.language();
        let share = |value: Option<f64>| {
            value.map_or_else(
                || self.texts.say("value-not-stated"),
                |value| percentage(language, (value * 10.0).round() / 10.0),
            )
        };
        (knowledge.tested > 0).then(|| {
            let args = vec![
                ("before", share(knowledge.before).into()),
                ("after", share(knowledge.after).into()),
                ("tested", knowledge.tested.into()),
                ("sessions", knowledge.sessions.into()),
            ];
            ("cli-figure-knowledge", args)
        })
    }

    /// "206 women, 183 men, 9 not stated": those of whom there are any.
    fn by_sex(&self, people: Sexes) -> String {
        let parts = [
            ("count-women", people.female),
            ("count-men", people.male),
            ("cli-count-other", people.other),
            ("cli-count-not-stated", people.not_stated),
        ];
        let some = parts.iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> = some
            .map(|(id, count)| self.say(id, &[("count", (*count).into())]))
            .collect();
        said.join(", ")
    }

    fn share(&self, people: Sexes) -> Option<String> {
        let stated = people.stated();
        (stated > 0).then(|| percent(self.texts.language(), people.female, stated))
    }

    fn trainer_types(&self) -> String {
        let types = &self.summary.trainer_types;
        let lines: Vec<(String, &Line)> = types
            .by_type
            .iter()
            .map(|line| (self.names.code(CodeList::TrainerType, &line.code), line))
            .collect();
        let mut text = self.table(
            &field::codes(self.texts, CodeList::TrainerType),
            &lines,
            &[],
        );
        let sum: u64 = types.by_type.iter().map(|line| line.sessions).sum();
        let args = [
            ("sum", sum.into()),
            ("sessions", self.summary.sessions.held.into()),
            ("several", types.sessions_with_several.into()),
            ("none", types.sessions_with_none.into()),
        ];
        if types.sessions_with_several > 0 {
            text += &(self.say("cli-types-overlap", &args) + "\n");
        }
        text + &self.say("cli-types-none", &args) + "\n"
    }

    fn breakdown(&self, by: By) -> String {
        let mut lines: Vec<&Line> = by.lines(self.summary).iter().collect();
        if lines.is_empty() {
            return String::new();
        }
        let codes = by.list().map(|list| self.opened.logbook.codes(list));
        lines.sort_by_key(|line| rank(&line.code, codes.as_deref().unwrap_or_default()));
        let named = |line: &'a Line| (by.name(&line.code, &self.names, self.texts), line);
        let lines: Vec<(String, &Line)> = lines.into_iter().map(named).collect();
        let heading = by.heading(self.texts);
        let mut text = match by {
            // Their names are long, and their participants stand in several lines.
            By::Topic | By::Method => self.table(&heading, &lines, &[]),
            _ => self.table(&heading, &lines, &SEXES),
        };
        if by == By::Group {
            text += &(self.texts.say("cli-groups-overlap") + "\n");
        }
        text
    }

    /// A breakdown: sessions, and participants by sex. Columns in which nobody stands are left out.
    fn table(&self, heading: &str, lines: &[(String, &Line)], sexes: &[BySex]) -> String {
        let has_any =
            |count: fn(Sexes) -> u64| lines.iter().any(|(_, line)| count(line.participants) > 0);
        let mut columns = vec![
            Column::words(heading).down_to(20),
            Column::figures(self.texts.say("cli-column-sessions")),
            Column::figures(self.texts.say("cli-column-participants")),
        ];
        let shown: Vec<fn(Sexes) -> u64> = sexes
            .iter()
            .filter(|(_, count)| has_any(*count))
            .map(|(id, count)| {
                columns.push(Column::figures(self.texts.say(id)));
                *count
            })
            .collect();
        columns.push(Column::figures(self.texts.say("cli-column-women")));
        let figure = |number: u64| {
            whole(
                self.texts.language(),
                i64::try_from(number).unwrap_or(i64::MAX),
            )
        };
        let row = |(name, line): &(String, &Line)| {
            let people = line.participants;
            let mut cells = vec![clean(name).into_owned()];
            cells.extend([line.sessions, people.total()].map(figure));
            cells.extend(shown.iter().map(|count| figure(count(people))));
            cells.push(percent_bare(people.female, people.stated()));
            cells
        };
        let rows: Vec<Vec<String>> = lines.iter().map(row).collect();
        table(&columns, &rows, self.width)
    }

    /// What one has to know to read the figures right.
    fn remarks(&self) -> String {
        let mut remarks = Vec::new();
        if self.summary.sessions.held > 0 {
            remarks.push(self.texts.say("cli-remark-attendances"));
        }
        let problems = self.summary.sessions_with_problems;
        if problems > 0 {
            remarks.push(self.say("cli-remark-problems", &[("count", problems.into())]));
        }
        remarks.iter().map(|remark| remark.clone() + "\n").collect()
    }
}
