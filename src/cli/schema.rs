//! `sabak schema`: the JSON Schema of a file of the logbook, or of a bundle.

use super::Answer;
use super::failure::Failure;
use crate::model::schema::{FileKind, schema};

pub(super) fn answer(kind: FileKind) -> Result<Answer, Failure> {
    super::json::answer(&schema(kind))
}
