//! The lists of codes that a session's fields draw on, and the codes that come with the program.
//! A logbook may add its own; names of codes are words, and live in the text layer.

/// A code: a lower-case word that stands for a kind, a role, a topic and so on. One that nobody
/// has defined is kept as it is, and reported by the check.
pub type Code = String;

/// What stands where a sex, an age or a role was not written down.
pub const NOT_STATED: &str = "not_stated";

/// The code of those who were counted in a band of ages that reaches over an edge of the bands of
/// a report, so that nobody knows where they belong. It stands in no file.
pub const NOT_PLACED: &str = "not_placed";

/// A list of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CodeList {
    /// First time, refresher, training of trainers.
    Kind,
    /// Planned, held, postponed, cancelled.
    Status,
    /// Who a trainer is to the programme.
    TrainerType,
    /// What a trainer did in the session.
    Part,
    /// What was taught.
    Topic,
    /// How it was taught.
    Method,
    /// Who a participant is in the municipality.
    Role,
    /// Female, male, other, not stated.
    Sex,
    /// The bands of an age profile.
    Age,
    /// Social groups; they overlap, and are never added up.
    Group,
    /// What a document is.
    DocumentKind,
    /// The languages a session is held in.
    Language,
    /// The sets of age bands that come with the program.
    AgeProfile,
    /// Whether somebody on the sheet was there.
    Presence,
}

impl CodeList {
    /// Every list.
    pub const ALL: [Self; 14] = [
        Self::Kind,
        Self::Status,
        Self::TrainerType,
        Self::Part,
        Self::Topic,
        Self::Method,
        Self::Role,
        Self::Sex,
        Self::Age,
        Self::Group,
        Self::DocumentKind,
        Self::Language,
        Self::AgeProfile,
        Self::Presence,
    ];

    /// The list's name as it stands in the ids of texts: `code-<id>-<code>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Status => "status",
            Self::TrainerType => "trainer_type",
            Self::Part => "part",
            Self::Topic => "topic",
            Self::Method => "method",
            Self::Role => "role",
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Group => "group",
            Self::DocumentKind => "document_kind",
            Self::Language => "language",
            Self::AgeProfile => "age_profile",
            Self::Presence => "presence",
        }
    }

    /// The codes that come with the program, in the order in which they are offered. The bands of
    /// ages depend on the profile: see [`age_bands`].
    pub fn built_in(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["initial", "refresher", "training_of_trainers"],
            Self::Status => &["held", "planned", "postponed", "cancelled"],
            Self::TrainerType => &[
                "gender_expert",
                "knowledge_management_gender_specialist",
                "local_consultant",
            ],
            Self::Part => &["conducted", "co_facilitated", "took_part", "organised"],
            Self::Topic => &[
                "social-diversity",
                "gender-concept",
                "sex-and-gender",
                "gender-discrimination",
                "equality-mechanisms",
                "gender-analysis",
                "inclusive-budgeting",
                "legal-framework",
                "document-analysis",
                "aligning-plans-and-budget",
            ],
            Self::Method => &[
                "municipal-mapping",
                "legal-review",
                "gender-analysis",
                "budget-analysis",
                "document-analysis",
                "discussion",
            ],
            Self::Role => &[
                "local_authority",
                "councillor",
                "social_specialist",
                "executive_secretary",
                "resident",
                "other",
                NOT_STATED,
            ],
            Self::Sex => &["female", "male", "other", NOT_STATED],
            Self::Age => &[],
            Self::Group => &["disability", "ethnic_minority", "low_income", "youth"],
            Self::DocumentKind => &[
                "annual-budget",
                "development-programme",
                "action-plan",
                "strategic-plan",
                "governance-document",
                "report",
            ],
            Self::Language => &["ky", "ru", "en"],
            Self::AgeProfile => &["kg-2009", "kg-2023", "un-youth", "five-year"],
            Self::Presence => &["present", "late", "left_early", "absent", "excused"],
        }
    }
}

/// The bands of an age profile, the youngest first, without "not stated"; those of `kg-2009` where
/// the profile is not one of the program's. Youth is 14 to 28 in the Kyrgyz law on youth policy of
/// 2009 and 14 to 35 in that of 2023; `un-youth` follows the United Nations' 15 to 24.
pub fn age_bands(profile: &str) -> &'static [&'static str] {
    match profile {
        "kg-2023" => &["0-13", "14-35", "36-59", "60+"],
        "un-youth" => &["0-14", "15-24", "25-59", "60+"],
        "five-year" => &[
            "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49",
            "50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80+",
        ],
        _ => &["0-13", "14-28", "29-59", "60+"],
    }
}

/// The band of a profile that somebody of an age belongs to.
pub fn band_of(profile: &str, age: u32) -> &'static str {
    let bands = age_bands(profile).iter().copied();
    let holds = |band: &&str| bounds(band).is_some_and(|(from, to)| (from..=to).contains(&age));
    bands.rev().find(holds).unwrap_or(NOT_STATED)
}

/// The youngest and the oldest of a band, as `14-28` or `60+` says; nothing where it says neither.
pub fn bounds(band: &str) -> Option<(u32, u32)> {
    if let Some(from) = band.strip_suffix('+') {
        return Some((from.parse().ok()?, u32::MAX));
    }
    let (from, to) = band.split_once('-')?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some((from, to))
}

/// The first two different bands that have an age in common, in the order in which they come;
/// what is no band has none.
pub fn overlap<'a>(bands: impl Iterator<Item = &'a str>) -> Option<(&'a str, &'a str)> {
    let mut seen: Vec<(&str, (u32, u32))> = Vec::new();
    for band in bands {
        let Some((from, to)) = bounds(band) else {
            continue;
        };
        let has_common = |(_, (first, last)): &&(&str, (u32, u32))| *first <= to && from <= *last;
        if seen.iter().any(|(known, _)| *known == band) {
            continue;
        }
        if let Some((known, _)) = seen.iter().find(has_common) {
            return Some((known, band));
        }
        seen.push((band, (from, to)));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_of_a_profile_touch_and_never_overlap() {
        for profile in CodeList::AgeProfile.built_in() {
            let mut next = 0;
            for band in age_bands(profile) {
                let (from, to) = bounds(band).unwrap();
                assert_eq!(from, next, "{profile} {band}");
                next = to.saturating_add(1);
                assert_eq!(band_of(profile, from), *band);
                assert_eq!(band_of(profile, to), *band);
            }
            assert_eq!(next, u32::MAX, "{profile} has no open end");
        }
    }

    #[test]
    fn bands_overlap_where_they_have_an_age_in_common() {
        type Case = (
            &'static [&'static str],
            Option<(&'static str, &'static str)>,
        );
        let cases: [Case; 7] = [
            (&[], None),
            (&["14-28", "29-59", "60+", "14-28"], None),
            (&["14-28", "14-35"], Some(("14-28", "14-35"))),
            (&["60+", "not_stated", "80+"], Some(("60+", "80+"))),
            (&["0-13", "29-59", "36-59"], Some(("29-59", "36-59"))),
            (&["28-29", "14-28"], Some(("28-29", "14-28"))),
            (&["young", "20-10", "14-28"], None),
        ];
        for (bands, expected) in cases {
            assert_eq!(overlap(bands.iter().copied()), expected, "{bands:?}");
        }
    }
}
