//! Names that are near to one that was typed wrongly.

crate::coded! {
    /// What is said of such names.
    pub enum Similar {
        /// These were perhaps meant.
        DidYouMean { names: String } => "UCF-HINT-DID-YOU-MEAN", Hint;
    }
}

/// The value of an error that has the nearest names, separated by a comma and a blank.
pub const NAMES: &str = "did_you_mean";
/// The value that has the name which is none.
pub const MISSPELT: &str = "misspelt";
/// The most names that are suggested.
pub const NAMES_MOST: usize = 3;

/// Collects the names that are nearest to a wanted one.
#[derive(Debug)]
pub struct Nearest {
    wanted: String,
    letters: usize,
    found: Vec<(usize, String)>,
}

impl Nearest {
    /// Nothing found yet that is near to `wanted`.
    pub fn to(wanted: &str) -> Self {
        let wanted = wanted.to_lowercase();
        Self { letters: wanted.chars().count(), wanted, found: Vec::new() }
    }

    /// Keeps `name` if it is near enough, by a third of its letters at most, and nearer than what was kept.
    pub fn consider(&mut self, name: &str) {
        let letters = name.chars().count();
        let most = self.letters.max(letters) / 3;
        if letters.abs_diff(self.letters) > most {
            return;
        }
        let distance = slips(&self.wanted, name);
        if distance == 0 || distance > most || self.found.iter().any(|(_, found)| found == name) {
            return;
        }
        self.found.push((distance, name.to_owned()));
        self.found.sort();
        self.found.truncate(NAMES_MOST);
    }

    /// The nearest names, the nearest first; three at most.
    pub fn names(self) -> Vec<String> {
        self.found.into_iter().map(|(_, name)| name).collect()
    }
}

/// How many slips lie between a word in small letters and a name. Two letters in the wrong order are one.
fn slips(wanted: &str, name: &str) -> usize {
    strsim::osa_distance(wanted, &name.to_lowercase())
}

/// The one of some names that is nearest to a wanted one, however far it is, and by how many slips.
pub fn closest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<(&'a str, usize)> {
    let wanted = wanted.to_lowercase();
    names.into_iter().map(|name| (name, slips(&wanted, name))).min_by_key(|(_, slips)| *slips)
}

/// The nearest of some names to a wanted one.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut nearest = Nearest::to(wanted);
    names.into_iter().for_each(|name| nearest.consider(name));
    nearest.names()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_names_come_first_and_far_ones_not_at_all() {
        let names = ["b.test", "bb.test", "c.test", "partner.example", "a.test"];
        assert_eq!(nearest("b.tset", names), ["b.test", "a.test", "bb.test"]);
        assert_eq!(nearest("partner.exampel", names), ["partner.example"]);
        assert_eq!(nearest("nothing-like-it", names), [""; 0]);
        assert_eq!(nearest("", names), [""; 0]);
        // What there is cannot have been meant instead of itself.
        assert_eq!(nearest("partner.example", names), [""; 0]);
        assert_eq!(nearest("Bob", ["bbo", "rob", "alice"]), ["bbo", "rob"]);
    }
}
