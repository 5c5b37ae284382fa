//! The places of Kyrgyzstan that come with the program: oblasts, districts and municipalities of
//! the state classifier (SOATE) as of 2019, in `places.json`. A logbook may add its own; how a
//! place is written for a person is not decided here.

use std::sync::LazyLock;

use serde::Deserialize;

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A region.
    Oblast,
    /// A raion.
    District,
    /// A rural municipality: the territory, not its executive body.
    AiylAimak,
    /// A town that belongs to a district.
    Town,
    /// A city that belongs to no district.
    City,
    /// A settlement of urban type.
    UrbanSettlement,
}

/// How sure the Kyrgyz spelling of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Seen in a source.
    Verified,
    /// Follows from a rule without doubt.
    High,
    /// To be confirmed.
    Medium,
    /// A guess.
    Low,
}

/// The official names of a place, with the word for what it is ("Ак-Суу району").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficialName {
    /// Kyrgyz; known for two oblasts.
    pub ky: Option<&'static str>,
    /// Russian; known everywhere.
    pub ru: &'static str,
    /// English; known for two oblasts.
    pub en: Option<&'static str>,
}

/// A unit of the state classifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The fourteen digits of the classifier.
    pub code: &'static str,
    /// What it is.
    pub kind: PlaceKind,
    /// What it is called.
    pub name: OfficialName,
    /// The code of the oblast it lies in; an oblast's is its own.
    pub oblast: &'static str,
    /// The code of the district it lies in; a district's is its own, a city has none.
    pub district: Option<&'static str>,
    /// How sure `name.ky` is, where it is known.
    pub kyrgyz_name_confidence: Option<Confidence>,
}

impl Place {
    /// Whether a session can be held in it: it is neither an oblast nor a district.
    pub fn is_municipality(&self) -> bool {
        !matches!(self.kind, PlaceKind::Oblast | PlaceKind::District)
    }

    /// The humanitarian P-code: `KG` and the code without its leading 417.
    pub fn p_code(&self) -> String {
        format!("KG{}", self.code.strip_prefix("417").unwrap_or(self.code))
    }
}

static PLACES: LazyLock<Vec<Place>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("places.json"))
        .expect("places.json is compiled in, and a test reads it")
});

/// Every place that comes with the program, in the order of the codes.
pub fn places() -> &'static [Place] {
    &PLACES
}

/// The place with a code, where the program knows it.
pub fn place(code: &str) -> Option<&'static Place> {
    let places = places();
    let index = places.binary_search_by(|place| place.code.cmp(code)).ok()?;
    places.get(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(kind: PlaceKind) -> usize {
        places().iter().filter(|place| place.kind == kind).count()
    }

    #[test]
    fn every_unit_of_the_classifier_is_there_once_and_in_order() {
        assert_eq!(places().len(), 524);
        assert!(places().windows(2).all(|pair| pair[0].code < pair[1].code));
        assert_eq!(count(PlaceKind::Oblast), 7);
        assert_eq!(count(PlaceKind::District), 40);
        assert_eq!(count(PlaceKind::AiylAimak), 453);
        assert_eq!(count(PlaceKind::Town), 17);
        assert_eq!(count(PlaceKind::City), 6);
        assert_eq!(count(PlaceKind::UrbanSettlement), 1);
        for place in places() {
            assert_eq!(place.code.len(), 14, "{place:?}");
            assert!(place.code.bytes().all(|digit| digit.is_ascii_digit()));
        }
    }

    #[test]
    fn every_place_lies_in_a_district_and_an_oblast_that_exist() {
        for unit in places() {
            let oblast = place(unit.oblast).unwrap();
            assert_eq!(oblast.kind, PlaceKind::Oblast);
            assert_eq!(oblast.code[..5], unit.code[..5]);
            match unit.district {
                Some(code) => {
                    let district = place(code).unwrap();
                    assert_eq!(district.kind, PlaceKind::District);
                    assert_eq!(district.oblast, unit.oblast);
                }
                None => assert!(matches!(unit.kind, PlaceKind::Oblast | PlaceKind::City)),
            }
        }
    }

    #[test]
    fn the_two_oblasts_of_the_campaign_have_three_languages() {
        for place in places() {
            let campaign = place.oblast == "41702000000000" || place.oblast == "41703000000000";
            if campaign {
                assert!(place.name.ky.is_some() && place.name.en.is_some());
                assert!(place.kyrgyz_name_confidence.is_some());
            }
            assert!(!place.name.ru.is_empty());
        }
    }

    #[test]
    fn a_place_is_found_by_its_whole_code() {
        let found = place("41703225853000").unwrap();
        assert_eq!(found.name.ky, Some("Чолпон-Ата айыл аймагы"));
        assert_eq!(found.p_code(), "KG03225853000");
        assert!(found.is_municipality());
        for unknown in ["", "417", "41703225853001", "чолпон", "4170322585300"] {
            assert_eq!(place(unknown), None, "{unknown}");
        }
    }
}
