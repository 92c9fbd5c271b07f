//! What is not public leaves no trace in a public build.

use std::path::Path;

use crate::support::{self, Project, REPOSITORY, tree};

#[test]
fn no_file_of_a_public_build_holds_a_word_of_what_is_internal() {
    // The same project is a case of `sites`, whole output and all.
    let project = Project::new("");
    let case = Path::new(REPOSITORY).join("tests/sites/output-public");
    support::copy(&case.join("content"), &project.path("content"));
    project.run(&["build"]).expect(0);
    let mut state = tree(&project.path(".chancery"));
    state.append(&mut tree(&project.path("public")));
    assert!(state.contains_key("index.html"));
    for (path, bytes) in state {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for word in ["ghost", "secret", "for later", "later.html"] {
            assert!(
                !text.contains(word) && !path.contains(word),
                "`{word}` in {path}"
            );
        }
    }
    project.run(&["build", "--audience", "internal"]).expect(0);
    assert!(project.has("internal/events/secret.html"));
    assert!(project.has("internal/media/secret.png"));
}
