//! What will be in a file and what will not, told before it is made: for each kind of file and for
//! each whom it is made for. A test looks into the files and compares.

use crate::exchange::handout::Rows;
use crate::model::bundle::Profile;
use crate::text::Texts;

use super::{Form, Job};

/// What is told of a file before it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// What it is good for, in a sentence.
    pub about: String,
    /// What will be in the file.
    pub inside: Vec<String>,
    /// What will not.
    pub outside: Vec<String>,
}

/// What may be in a file, or be said not to be in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Content {
    /// The totals of held sessions.
    Figures,
    /// The participants of these by place, role and so on, small numbers left out.
    Breakdowns,
    /// A sheet of totals, nothing left out.
    Totals,
    /// Each session as its file has it.
    Sessions,
    /// A row for each session.
    RowsOfSessions,
    /// A row for each number of people.
    RowsOfCounts,
    /// A row for each person.
    RowsOfPeople,
    /// Planned sessions as a calendar shows them.
    Planned,
    /// Sessions one by one, where only totals are told.
    EachSession,
    /// Sessions that are not planned.
    NotPlanned,
    /// Numbers by role, sex and age, and by group.
    Counts,
    /// What of sessions stands in rows of sessions alone.
    RestOfSessions,
    /// The names of those who taught.
    Trainers,
    /// What participants said, where they agreed that it be published.
    PermittedVoices,
    /// What participants said otherwise.
    AllVoices,
    /// As much of `logbook.json` as the sessions use.
    Programme,
    /// The name of the programme alone.
    NameOfProgramme,
    /// What `logbook.json` says besides that name.
    RestOfProgramme,
    /// When the file was made, and by which version.
    Made,
    /// Who made it.
    Maker,
    /// Which edits were made by whom, and which sessions were deleted.
    Edits,
    /// The names, phones and years of birth on the sheets.
    People,
    /// What is the user's own: filters and tables with names, settings, drafts.
    Own,
}

impl Content {
    /// Everything, in the order in which it is told.
    const ALL: [Self; 23] = [
        Self::Figures,
        Self::Breakdowns,
        Self::Totals,
        Self::Sessions,
        Self::RowsOfSessions,
        Self::RowsOfCounts,
        Self::RowsOfPeople,
        Self::Planned,
        Self::EachSession,
        Self::NotPlanned,
        Self::Counts,
        Self::RestOfSessions,
        Self::Trainers,
        Self::PermittedVoices,
        Self::AllVoices,
        Self::Programme,
        Self::NameOfProgramme,
        Self::RestOfProgramme,
        Self::Made,
        Self::Maker,
        Self::Edits,
        Self::People,
        Self::Own,
    ];

    const fn id(self) -> &'static str {
        match self {
            Self::Figures => "share-content-figures",
            Self::Breakdowns => "share-content-breakdowns",
            Self::Totals => "share-content-totals",
            Self::Sessions => "share-content-sessions",
            Self::RowsOfSessions => "share-content-rows-sessions",
            Self::RowsOfCounts => "share-content-rows-counts",
            Self::RowsOfPeople => "share-content-rows-people",
            Self::Planned => "share-content-planned",
            Self::EachSession => "share-content-each-session",
            Self::NotPlanned => "share-content-not-planned",
            Self::Counts => "share-content-counts",
            Self::RestOfSessions => "share-content-rest-of-sessions",
            Self::Trainers => "share-content-trainers",
            Self::PermittedVoices => "share-content-permitted-voices",
            Self::AllVoices => "share-content-all-voices",
            Self::Programme => "share-content-programme",
            Self::NameOfProgramme => "share-content-name-of-programme",
            Self::RestOfProgramme => "share-content-rest-of-programme",
            Self::Made => "share-content-made",
            Self::Maker => "share-content-maker",
            Self::Edits => "share-content-edits",
            Self::People => "share-content-people",
            Self::Own => "share-content-own",
        }
    }
}

/// What will be in the file of a job.
pub(super) fn inside(job: &Job) -> Vec<Content> {
    use Content as C;
    let voices = [C::PermittedVoices, C::AllVoices];
    let all = match (job.form, job.profile) {
        (Form::Json, Profile::Funder) => vec![
            C::Figures,
            C::Breakdowns,
            C::PermittedVoices,
            C::NameOfProgramme,
            C::Made,
        ],
        (_, Profile::Funder) => vec![
            C::Figures,
            C::Breakdowns,
            C::PermittedVoices,
            C::NameOfProgramme,
        ],
        (Form::Json, profile) => {
            let mut all = vec![C::Sessions, C::Trainers];
            all.extend(voices);
            all.extend([C::Programme, C::Made, C::Maker, C::Edits]);
            all.extend(profile.has_people().then_some(C::People));
            all
        }
        (Form::Ics, _) => vec![C::Planned, C::NameOfProgramme],
        (Form::Csv | Form::Xlsx, _) => {
            let rows = job.kinds_of_tables();
            let mut all = Vec::new();
            if job.form == Form::Xlsx {
                all.extend([C::Totals, C::NameOfProgramme]);
            }
            all.extend(rows.iter().map(|rows| match rows {
                Rows::Sessions => C::RowsOfSessions,
                Rows::Counts => C::RowsOfCounts,
                Rows::People => C::RowsOfPeople,
            }));
            all.push(C::Trainers);
            all.extend(voices.iter().filter(|_| rows.contains(&Rows::Sessions)));
            all
        }
    };
    in_order(|content| all.contains(&content))
}

/// What will not be in it: what one could look for there.
pub(super) fn outside(job: &Job) -> Vec<Content> {
    use Content as C;
    let inside = inside(job);
    let has = |content| inside.contains(&content);
    let has_sessions = has(C::Sessions);
    in_order(|content| match content {
        C::EachSession => has(C::Figures),
        C::NotPlanned => has(C::Planned),
        C::Counts => !has_sessions && !has(C::RowsOfCounts) && !has(C::Figures),
        C::RestOfSessions => has(C::Planned) || !has_sessions && is_table_without(&inside),
        C::NameOfProgramme => !has(C::Programme) && !has(C::NameOfProgramme),
        C::RestOfProgramme => !has(C::Programme),
        C::Maker | C::Trainers | C::PermittedVoices | C::AllVoices | C::Edits | C::Own => {
            !has(content)
        }
        C::People => !has(C::People) && !has(C::RowsOfPeople),
        _ => false,
    })
}

/// Whether sessions stand there in rows of something else alone.
fn is_table_without(inside: &[Content]) -> bool {
    let others = [Content::RowsOfCounts, Content::RowsOfPeople];
    !inside.contains(&Content::RowsOfSessions) && others.iter().any(|one| inside.contains(one))
}

fn in_order(is_told: impl Fn(Content) -> bool) -> Vec<Content> {
    let all = Content::ALL.into_iter();
    all.filter(|content| is_told(*content)).collect()
}

/// What will be in a file and what will not, in words.
pub fn contents(texts: Texts, job: &Job) -> Contents {
    let say = |all: Vec<Content>| all.iter().map(|content| texts.say(content.id())).collect();
    let about = match (job.form, job.profile) {
        (Form::Ics, _) => "share-form-ics.about",
        (_, Profile::Funder) => "share-profile-funder.about",
        (Form::Json, Profile::Colleague) => "share-profile-colleague.about",
        (Form::Json, Profile::Full) => "share-profile-full.about",
        (Form::Csv | Form::Xlsx, _) => "share-content-table",
    };
    Contents {
        about: texts.say(about),
        inside: say(inside(job)),
        outside: say(outside(job)),
    }
}
