//! Municipalities by topics, and who was in the room: `coverage`.

use serde::Serialize;

use super::{Municipalities, Named};

/// `coverage --json`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Coverage {
    pub municipalities: Municipalities,
    pub with_every_topic: u64,
    pub topics: Vec<CoveredTopic>,
    pub by_municipality: Vec<CoveredPlace>,
    pub margin: u32,
    pub room: Option<Room>,
    pub by_oblast: Vec<CoveredArea>,
    pub by_district: Vec<CoveredArea>,
}

/// An oblast or a district, and who was in the room there.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CoveredArea {
    pub code: String,
    pub name: String,
    pub municipalities: Municipalities,
    pub room: Option<Room>,
}

/// A topic, and in how many municipalities it was held.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CoveredTopic {
    pub code: String,
    pub name: String,
    pub defined: bool,
    pub municipalities: u64,
}

/// A municipality, and what there is of each topic.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct CoveredPlace {
    pub code: String,
    pub name: String,
    pub oblast: Option<Named>,
    pub district: Option<Named>,
    pub target: Option<Target>,
    pub sessions: u64,
    pub planned: u64,
    pub participants: u64,
    pub last_held: Option<String>,
    pub next_planned: Option<String>,
    pub trainer_types: Vec<TypeCount>,
    pub missing: usize,
    pub topics: Vec<Covered>,
    pub room: Option<Room>,
}

/// What is to be reached.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Target {
    pub sessions: Option<u32>,
    pub participants: Option<u32>,
}

/// How many sessions had a trainer of a type.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct TypeCount {
    pub code: String,
    pub sessions: u64,
}

/// What there is of a topic in a municipality.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Covered {
    pub code: String,
    pub held: u32,
    pub planned: u32,
    pub last_held: Option<String>,
    pub next_planned: Option<String>,
}

/// Participants beside residents.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Room {
    pub residents: u64,
    pub participants: u64,
    pub by_sex: Vec<Represented>,
    pub by_age: Vec<Represented>,
    pub by_group: Vec<Represented>,
}

/// How a share in the room stands to that of the residents.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Represented {
    pub code: String,
    pub residents: Option<u64>,
    pub of_residents: u64,
    pub participants: u64,
    pub of_participants: u64,
    pub ratio: Option<f64>,
    pub verdict: &'static str,
    pub residents_share: Option<f64>,
    pub participants_share: Option<f64>,
}
