//! `sabak import`: what others have sent, looked at first and then taken in as one step. Everything goes
//! through the same join as on the screens; with `--dry-run` nothing is written.

mod came;
mod page;
mod shapes;
mod undo;

use std::collections::BTreeSet;

use chrono::{SecondsFormat, Utc};

use super::arguments::{Form, ImportOrder};
use super::failure::Failure;
use super::interrupt::Interrupt;
use super::json;
use super::opened::{Opened, Wanted};
use super::{Answer, Setting, Status};
use crate::exchange::arriving::{by_day_and_place, together};
use crate::model::session::Stamp;
use crate::store::arrival::{Outcome, Plan};
use crate::store::swap::{SwapError, WayBackFrom};
use crate::text::{Texts, fault};

use came::{Came, Desk};

pub(super) fn answer(setting: &Setting, order: &ImportOrder) -> Result<Answer, Failure> {
    if order.undo {
        return undo::answer(setting, order);
    }
    let opened = opened(setting, order)?;
    let stamp = Stamp {
        at: Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
        by: setting.name.clone(),
        ..Stamp::default()
    };
    let mut desk = Desk::new(setting, order, &opened, &stamp);
    let came = order.files.iter().map(|path| desk.take(path));
    let mut came = came.collect::<Result<Vec<Came>, Failure>>()?;
    let parts = came.iter_mut().map(|one| std::mem::take(&mut one.arriving));
    let (arriving, apart) = together(parts.collect());
    let known = by_day_and_place(&opened.catalogue);
    let plan = opened.folder.plan(&arriving, &known);
    let is_written = !order.dry_run && !plan.swaps.is_empty();
    let mut has_way_back = false;
    if is_written {
        write(setting, &opened, &plan, &stamp.at)?;
        // Without it the import stands, and the answer does not offer it.
        let kept = opened.folder.way_back();
        has_way_back = kept.is_some_and(|kept| kept.at == stamp.at);
    }
    if !order.dry_run {
        desk.remember();
    }
    let outcome = Done {
        setting,
        opened: &opened,
        is_dry: order.dry_run,
        is_written,
        has_way_back,
        came: &came,
        apart: &apart,
        plan: &plan,
    };
    let text = match order.selection.form {
        Form::Json => json::text(&outcome.json())?,
        _ => outcome.page(),
    };
    Ok(Answer {
        status: outcome.status(),
        ..Answer::done(text)
    })
}

/// The logbook that takes it in. What a kill has cut off is completed before it is read, unless
/// nothing is to be written.
fn opened(setting: &Setting, order: &ImportOrder) -> Result<Opened, Failure> {
    if !order.dry_run {
        return setting.open(&order.selection, Wanted::Digests);
    }
    let folder = Opened::folder_of(&order.selection, &setting.home)?;
    Opened::of(
        folder,
        &order.selection,
        Wanted::Digests,
        &setting.home,
        setting.today,
    )
}

fn write(setting: &Setting, opened: &Opened, plan: &Plan, at: &str) -> Result<(), Failure> {
    let interrupt = Interrupt::listen();
    let mut progress = |_, _| interrupt.goes_on();
    let swapped = opened.folder.swap_with_way_back(
        &plan.swaps,
        WayBackFrom::Step(at),
        &setting.home,
        &mut progress,
    );
    swapped.map_err(|error| {
        failure(
            setting,
            error,
            ["cli-import-cancelled", "cli-import-changed"],
        )
    })
}

/// Why nothing was written, in the words for one that was called off and one that found another file.
fn failure(setting: &Setting, error: SwapError, [cancelled, changed]: [&str; 2]) -> Failure {
    let said = match error {
        SwapError::File(problem) => return Failure::File(problem),
        SwapError::Cancelled => setting.texts.say(cancelled),
        SwapError::Changed(path) => {
            let args = [("path", fault::path(&path).into())];
            setting.texts.say_with(changed, &args)
        }
    };
    Failure::NotImported {
        said,
        status: Status::NotRead,
    }
}

/// What was found, and what has been done.
struct Done<'a> {
    setting: &'a Setting,
    opened: &'a Opened,
    is_dry: bool,
    is_written: bool,
    /// Whether it can be taken back.
    has_way_back: bool,
    came: &'a [Came],
    /// Sessions that came twice and cannot be put together.
    apart: &'a [crate::model::value::SessionId],
    plan: &'a Plan,
}

impl Done<'_> {
    fn texts(&self) -> Texts {
        self.setting.texts
    }

    /// How many sessions become this.
    fn count(&self, of: fn(&Outcome) -> bool) -> usize {
        let rows = self.plan.rows.iter();
        rows.filter(|row| of(&row.outcome)).count()
    }

    /// How much of it cannot be taken in.
    fn unreadable(&self) -> usize {
        // A row counts once, however much is wrong with it.
        let lost = |one: &Came| {
            let problems = one.problems.iter();
            let lost = problems.filter(|problem| problem.is_loss());
            lost.map(|problem| problem.row)
                .collect::<BTreeSet<_>>()
                .len()
        };
        let left = self.came.iter().map(|one| one.left.len() + lost(one));
        left.sum::<usize>() + self.apart.len()
    }

    fn status(&self) -> Status {
        let waits =
            |outcome: &Outcome| matches!(outcome, Outcome::Conflict { .. } | Outcome::Unfit);
        match self.unreadable() + self.count(waits) {
            0 => Status::Done,
            _ => Status::Problems,
        }
    }
}

/// An outcome: its word in JSON, the text that says it, and which it is.
type Told = (&'static str, &'static str, fn(&Outcome) -> bool);

/// The outcomes in the order in which they are told.
const OUTCOMES: [Told; 10] = [
    ("new", "cli-import-new", |outcome| *outcome == Outcome::New),
    ("newer_there", "cli-import-newer-there", |outcome| {
        *outcome == Outcome::NewerThere
    }),
    ("combined", "cli-import-combined", |outcome| {
        *outcome == Outcome::Combined
    }),
    ("conflict", "cli-import-conflict", |outcome| {
        matches!(outcome, Outcome::Conflict { .. })
    }),
    ("deleted_there", "cli-import-deleted-there", |outcome| {
        *outcome == Outcome::DeletedThere
    }),
    ("back", "cli-import-back", |outcome| {
        *outcome == Outcome::Back
    }),
    ("newer_here", "cli-import-newer-here", |outcome| {
        *outcome == Outcome::NewerHere
    }),
    ("deleted_here", "cli-import-deleted-here", |outcome| {
        *outcome == Outcome::DeletedHere
    }),
    ("same", "cli-import-same", |outcome| {
        *outcome == Outcome::Same
    }),
    ("unfit", "cli-import-unfit", |outcome| {
        *outcome == Outcome::Unfit
    }),
];

fn told(outcome: Outcome) -> (&'static str, &'static str) {
    let found = OUTCOMES.iter().find(|(_, _, is)| is(&outcome));
    found.map_or(("unfit", "cli-import-unfit"), |(word, id, _)| (word, id))
}
