//! `sabak export`: sessions in a file for others. What it holds is told, and names of people are read
//! only where they were asked for by the name of that profile.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use chrono::{SecondsFormat, Utc};

use super::arguments::{ExportOrder, Form as AnswerForm};
use super::failure::Failure;
use super::interrupt::Interrupt;
use super::json::{self, Exported};
use super::opened::{Opened, Wanted};
use super::passphrase;
use super::{Answer, Setting};
use crate::exchange::bundle::{self, Made, Profile};
use crate::exchange::export::{self, Form, Job, Passphrase};
use crate::exchange::handout::Rows;
use crate::store::fault::Fault;
use crate::store::outside::{IfThere, place_for, put};
use crate::text::{Texts, fault};

pub(super) fn answer(setting: &Setting, order: &ExportOrder) -> Result<Answer, Failure> {
    let job = job(setting, order)?;
    let goal = Goal::of(setting, order, &job)?;
    let opened = setting.open(&order.selection, Wanted::Digests)?;
    let sessions = opened.sessions().into_iter();
    let sessions = sessions.filter(|digest| job.takes(digest, &opened.catalogue));
    let ids: Vec<_> = sessions.map(|digest| digest.id).collect();
    if job.form == Form::Ics && ids.is_empty() {
        return Err(Failure::NothingPlanned);
    }
    // Asked for last, when all else is known to be right.
    let job = locked(setting, order, job)?;
    let interrupt = Interrupt::listen();
    let mut progress = |_, _| interrupt.goes_on();
    let made = Made {
        at: Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
        by: setting.name.clone(),
        program: concat!("sabak ", env!("CARGO_PKG_VERSION")).to_owned(),
        ..Made::default()
    };
    let made = export::make(&opened.folder, &job, &ids, made, &mut progress);
    let made = made.map_err(Failure::NotExported)?;
    let size = made.bytes.len();
    let path = match goal.write(&job, made.bytes, &interrupt)? {
        Written::File(path) => path,
        Written::Output(bytes) => return Ok(Answer::of(opened, bytes)),
    };
    let told = Told {
        path: &path,
        job: &job,
        sessions: ids.len(),
        sheets: made.sheets,
        deleted: made.deleted,
        size,
    };
    let text = match order.selection.form {
        AnswerForm::Json => json::text(&told.json())?,
        _ => told.text(setting.texts, &opened),
    };
    Ok(Answer::of(opened, text))
}

/// What is to be made, where there can be such a file.
fn job(setting: &Setting, order: &ExportOrder) -> Result<Job, Failure> {
    let form = match order.form {
        Some(form) => form,
        None => form_of_name(order)?,
    };
    let rows = order.rows.unwrap_or(Rows::Sessions);
    let wanted = Job {
        form,
        profile: order.profile.unwrap_or(Profile::Colleague),
        rows,
        ..Job::new(setting.texts.language())
    };
    let refused = |why| Err(Failure::NoSuchExport { why });
    if order.profile.is_some() && !form.profiles().contains(&wanted.profile) {
        return refused(match form {
            Form::Ics => "cli-export-calendar-has-no-profile",
            _ => "cli-export-no-funder-table",
        });
    }
    if order.rows.is_some() && form != Form::Csv {
        return refused("cli-export-rows-of-csv");
    }
    if rows == Rows::People && wanted.profile != Profile::Full {
        return refused("cli-export-people-in-full");
    }
    if order.lock && !wanted.can_be_locked() {
        return refused("cli-export-lock-full");
    }
    Ok(wanted.settled())
}

/// The form that the ending of the file's name says; JSON where it has none.
fn form_of_name(order: &ExportOrder) -> Result<Form, Failure> {
    let path = order.to.as_deref().unwrap_or(Path::new(""));
    let Some(ending) = path.extension().filter(|_| !path.is_dir()) else {
        return Ok(Form::default());
    };
    let ending = ending.to_string_lossy().to_lowercase();
    match Form::with_id(&ending) {
        Some(form) => Ok(form),
        None if order.lock && ending == bundle::LOCKED_ENDING => Ok(Form::Json),
        None => Err(Failure::ExportEnding {
            path: path.to_owned(),
        }),
    }
}

/// The same with the passphrase that locks it, where it is to be locked.
fn locked(setting: &Setting, order: &ExportOrder, job: Job) -> Result<Job, Failure> {
    if !order.lock {
        return Ok(job);
    }
    let given = passphrase::given(order.passphrase_file.as_deref())?;
    let passphrase: Passphrase = match given {
        Some(given) => given,
        None => passphrase::asked_twice(setting.texts)?,
    };
    Ok(Job {
        passphrase: Some(passphrase),
        ..job
    })
}

/// Where the file goes.
#[derive(Debug)]
enum Goal {
    /// To standard output.
    Output,
    /// Into a folder, under a name with an ending.
    File(PathBuf, String, String, IfThere),
}

/// Where it went.
enum Written {
    File(PathBuf),
    Output(Vec<u8>),
}

impl Goal {
    /// Looked at before a large logbook is read in vain.
    fn of(setting: &Setting, order: &ExportOrder, job: &Job) -> Result<Self, Failure> {
        let ending = match order.lock {
            true => format!("{}.age", job.ending()),
            false => job.ending().to_owned(),
        };
        let if_there = match (order.overwrite, &order.to) {
            (true, _) => IfThere::Replace,
            (false, None) => IfThere::Beside,
            (false, Some(_)) => IfThere::Refuse,
        };
        let stem = job.file_stem(setting.today);
        let goal = match order.to.as_deref() {
            None => Self::File(setting.home.documents.clone(), stem, ending, if_there),
            Some(path) if path == Path::new("-") => {
                let is_for_eyes = job.form != Form::Xlsx && !order.lock;
                if !is_for_eyes && io::stdout().is_terminal() {
                    return Err(Failure::NoSuchExport {
                        why: "cli-export-not-for-eyes",
                    });
                }
                return Ok(Self::Output);
            }
            Some(path) if path.is_dir() => Self::File(path.to_owned(), stem, ending, if_there),
            Some(path) => Self::named(path, &ending, if_there)?,
        };
        if let Self::File(folder, stem, ending, if_there) = &goal {
            place_for(folder, stem, ending, *if_there).map_err(there)?;
        }
        Ok(goal)
    }

    /// A file by its name, which gets the ending where it has none.
    fn named(path: &Path, ending: &str, if_there: IfThere) -> Result<Self, Failure> {
        let folder = path.parent().unwrap_or(Path::new(""));
        let folder = match folder.as_os_str().is_empty() {
            true => Path::new("."),
            false => folder,
        };
        // A device or a pipe is no file that anything could be put beside.
        let is_odd = |about: fs::Metadata| !about.is_file() && !about.is_dir();
        if fs::metadata(path).is_ok_and(is_odd) {
            return Err(Failure::NoExportFile {
                path: path.to_owned(),
            });
        }
        let name = path.file_name().and_then(|name| name.to_str());
        let (Some(name), true) = (name, folder.is_dir()) else {
            return Err(Failure::NoFolder {
                path: folder.to_owned(),
                nearest: None,
            });
        };
        let (stem, ending) = match name.rsplit_once('.') {
            Some((stem, own)) if !stem.is_empty() && !own.is_empty() => (stem, own),
            _ => (name, ending),
        };
        let (stem, ending) = (stem.to_owned(), ending.to_owned());
        Ok(Self::File(folder.to_owned(), stem, ending, if_there))
    }

    fn write(self, job: &Job, bytes: Vec<u8>, interrupt: &Interrupt) -> Result<Written, Failure> {
        let Self::File(folder, stem, ending, if_there) = self else {
            return Ok(Written::Output(bytes));
        };
        let name = (folder.as_path(), stem.as_str(), ending.as_str());
        let rules = (job.readers(), if_there);
        let path = put(name, &bytes, rules, &mut || interrupt.goes_on()).map_err(there)?;
        let path = path.ok_or(Failure::NotExported(export::Failure::Cancelled))?;
        Ok(Written::File(path))
    }
}

fn there(problem: crate::store::fault::FileProblem) -> Failure {
    match problem.fault {
        Fault::Exists => Failure::ExportExists { path: problem.path },
        _ => Failure::File(problem),
    }
}

/// What was written.
struct Told<'a> {
    path: &'a Path,
    job: &'a Job,
    sessions: usize,
    sheets: usize,
    deleted: usize,
    size: usize,
}

impl Told<'_> {
    fn text(&self, texts: Texts, opened: &Opened) -> String {
        let args = [
            ("path", fault::path(self.path).into()),
            (
                "sessions",
                texts
                    .say_with("count-sessions", &[("count", self.sessions.into())])
                    .into(),
            ),
        ];
        let mut text = texts.say_with("cli-export-written", &args) + "\n";
        if let Some(of_which) = opened.of_which(texts) {
            text += &(of_which + "\n");
        }
        let contents = export::contents(texts, self.job);
        let mut list = |heading: &str, lines: &[String]| {
            if !lines.is_empty() {
                text += &format!("\n{}\n", texts.say(heading));
                text.extend(lines.iter().map(|line| format!("  {line}\n")));
            }
        };
        list("cli-export-inside", &contents.inside);
        list("cli-export-outside", &contents.outside);
        let names = match &self.job.passphrase {
            _ if !self.job.names_people() => return text,
            Some(_) => "cli-export-names-locked",
            None if self.job.can_be_locked() => "cli-export-names-open",
            None => "cli-export-names-open-table",
        };
        text += &format!("\n{}\n", texts.say(names));
        let passphrase = self.job.passphrase.as_ref();
        if passphrase.is_some_and(Passphrase::is_short) {
            text += &format!("{}\n", texts.say("share-passphrase-short"));
        }
        text
    }

    fn json(&self) -> Exported {
        let has_profile = !self.job.form.profiles().is_empty();
        let has_rows = !self.job.kinds_of_rows().is_empty();
        Exported {
            path: self.path.display().to_string(),
            form: self.job.form.id(),
            profile: has_profile.then(|| self.job.profile.id()),
            rows: has_rows.then(|| self.job.rows.id()),
            sessions: self.sessions,
            deleted: self.deleted,
            sheets_with_names: self.sheets,
            locked: self.job.passphrase.is_some(),
            bytes: self.size,
        }
    }
}
