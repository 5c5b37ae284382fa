//! `sabak sheet`: the blank attendance sheet of one session, written into files that were not there.

use std::path::{Path, PathBuf};

use super::arguments::{Selection, SheetOrder};
use super::failure::Failure;
use super::opened::Wanted;
use super::{Answer, Setting};
use crate::exchange::sheet::{FileForm, Sheet, file_stem};
use crate::store::fault::Fault;
use crate::store::outside::write_all_new;
use crate::text::fault;

pub(super) fn answer(
    setting: &Setting,
    asked: &str,
    order: &SheetOrder,
) -> Result<Answer, Failure> {
    // Where it goes is looked at first: a logbook that is large is not read in vain.
    let goal = Goal::of(order.to.as_deref())?;
    let selection = Selection {
        folder: order.folder.clone(),
        ..Selection::default()
    };
    let opened = setting.open(&selection, Wanted::Digests)?;
    let session = opened.folder.session(opened.only(asked)?.id)?.value;
    let sheet = Sheet::of(&session, &opened.logbook, setting.texts, order.lines);
    let files = goal.files(&file_stem(&session, &opened.logbook));
    let files = files.into_iter();
    let files = files.map(|(path, form)| Ok((path, form.bytes(&sheet)?)));
    let files: Vec<(PathBuf, Vec<u8>)> = files.collect::<Result<_, Failure>>()?;
    write_all_new(&files).map_err(|problem| match problem.fault {
        Fault::Exists => Failure::Exists { path: problem.path },
        _ => Failure::File(problem),
    })?;
    let lines = files.iter().map(|(path, _)| fault::path(path) + "\n");
    Ok(Answer::done(lines.collect::<String>()))
}

/// Where a sheet goes.
#[derive(Debug)]
enum Goal<'a> {
    /// Into a folder, in every form.
    Folder(&'a Path),
    /// Into one file.
    File(&'a Path, FileForm),
}

impl<'a> Goal<'a> {
    /// What is meant by a path, which leads to a folder that is there or to a file in one.
    fn of(to: Option<&'a Path>) -> Result<Self, Failure> {
        let Some(path) = to else {
            return Ok(Self::Folder(Path::new("")));
        };
        if path.is_dir() {
            return Ok(Self::Folder(path));
        }
        let no_folder = |path: &Path| Failure::NoFolder {
            path: path.to_owned(),
            nearest: None,
        };
        let Some(ending) = path.extension() else {
            return Err(no_folder(path));
        };
        let mut forms = FileForm::ALL.into_iter();
        let form = forms.find(|form| ending.eq_ignore_ascii_case(form.ending()));
        let form = form.ok_or_else(|| Failure::SheetEnding {
            path: path.to_owned(),
        })?;
        match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
                Err(no_folder(folder))
            }
            _ => Ok(Self::File(path, form)),
        }
    }

    fn files(&self, stem: &str) -> Vec<(PathBuf, FileForm)> {
        match self {
            Self::File(path, form) => vec![(path.to_path_buf(), *form)],
            Self::Folder(folder) => FileForm::ALL
                .map(|form| (folder.join(format!("{stem}.{}", form.ending())), form))
                .into(),
        }
    }
}
