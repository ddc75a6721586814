//! Every command that a text recommends is one that the command line takes.

use std::fs;

use fluent_syntax::{ast, parser};

/// A value for each variable, of the kind that it stands for.
fn value(name: &str) -> &'static str {
    match name {
        "ip" => "192.0.2.1",
        "port" | "line" | "most" => "5061",
        "pattern" | "entry" => "*.b.test",
        "domain" | "new" | "old" | "from" | "to" => "b.test",
        "host" | "server" => "sip.b.test",
        "level" | "suggestion" => "team",
        "contact" => "bob@c.test",
        "option" => "note",
        "flag" => "--port",
        "limit" => "transactions",
        "typed" => "blacklist remove b.test",
        "servers" => "--server sip.b.test:5061",
        "wanted" => "--domain b.test --directory https://ca.test/",
        "who" => "monitor@a.test",
        "start" => "ucfed serve --data-dir a",
        "offline" => "ucfed --offline --data-dir a status",
        _ => "thing",
    }
}

/// What people fill in for a word in capitals.
fn filled(word: &str) -> String {
    match word {
        "IP" | "ADDRESS" | "PRIVATE-ADDRESS" => "192.0.2.1".to_owned(),
        "PORT" | "N" => "5061".to_owned(),
        "DOMAIN" | "PARTNER-DOMAIN" => "b.test".to_owned(),
        "CONTACT" | "NAME@DOMAIN" => "bob@b.test".to_owned(),
        "LEVEL" => "team".to_owned(),
        word if word.starts_with("SUBDOMAIN.") => word.to_lowercase(),
        word if word.contains('.') || word.chars().any(|c| c.is_lowercase()) => word.to_owned(),
        word => word.to_lowercase(),
    }
}

fn written(pattern: &ast::Pattern<&str>, code: &str) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            ast::PatternElement::TextElement { value } => *value,
            ast::PatternElement::Placeable { expression } => match expression {
                ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) if id.name == "command" => {
                    match code {
                        code if code.contains("ROUTE") => "add b.test --server sip.b.test",
                        code if code.contains("INTERFACE") => "add-interface --ip any",
                        code if code.contains("CERTIFICATE-END") => "import a-cert --chain FILE",
                        code if code.contains("BACKUP") => "restore",
                        code if code.contains("PROFILE") => "set alice",
                        code if code.contains("DIAGNOSE") => "partner",
                        _ => "static-route set",
                    }
                }
                // There it is a contact; elsewhere a level.
                ast::Expression::Inline(ast::InlineExpression::VariableReference { id })
                    if id.name == "suggestion" && code == "config_identity" =>
                {
                    value("contact")
                }
                ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => value(id.name),
                other => panic!("{code}: {other:?}"),
            },
        })
        .collect()
}

#[test]
fn every_command_that_a_text_recommends_is_understood() {
    let sources: Vec<String> = ["en", "de"]
        .iter()
        .flat_map(|language| fs::read_dir(format!("{}/src/text/{language}", env!("CARGO_MANIFEST_DIR"))).unwrap())
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let (mut seen, mut wrong) = (0, Vec::new());
    for entry in sources.iter().flat_map(|source| parser::parse(source.as_str()).unwrap().body) {
        let ast::Entry::Message(message) = entry else { continue };
        let recommended = |attribute: &&ast::Attribute<&str>| matches!(attribute.id.name, "repair" | "again");
        let texts = message.attributes.iter().filter(recommended);
        let texts: Vec<_> = texts.map(|attribute| written(&attribute.value, message.id.name)).collect();
        for line in texts.iter().flat_map(|text| text.lines()).filter(|line| line.starts_with("ucfed ")) {
            let line = line.split(" > ").next().unwrap();
            let words = line.split_whitespace().map(|word| filled(word.trim_matches('\'')));
            seen += 1;
            if let Err(error) = ucfed::cli::command().try_get_matches_from(words)
                && error.use_stderr()
            {
                wrong.push(format!("{}: {line}\n{error}", message.id.name));
            }
        }
    }
    assert!(seen > 150, "the catalogue was not read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
