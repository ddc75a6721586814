//! Certificates whose files another tool renews.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::PathBuf,
};

use reqwest::Method;
use serde_json::{Value, json};
use ucfed::tls::{
    authority::{self, Issued},
    key_pem, leaf_facts,
};

use super::support::{Server, free_port, interface};

const WATCH: &str = "/v1/certificates/own/watch";

/// A CA, and the directory in which its tool puts what it issues.
struct Tool {
    ca: Issued,
    directory: tempfile::TempDir,
}

impl Tool {
    fn new() -> Self {
        let now = jiff::Timestamp::now().as_second();
        Self { ca: authority::create("renewer", now).unwrap(), directory: tempfile::tempdir().unwrap() }
    }

    fn issue(&self) -> Issued {
        let now = jiff::Timestamp::now().as_second();
        authority::issue(&self.ca.chain_pem, &self.ca.key, &"a.test".parse().unwrap(), &[], now, 90).unwrap()
    }

    fn at(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Writes a file that only its owner can read.
    fn write(&self, name: &str, text: &str) {
        fs::write(self.at(name), text).unwrap();
        fs::set_permissions(self.at(name), fs::Permissions::from_mode(0o600)).unwrap();
    }

    fn put(&self, directory: &str, issued: &Issued) {
        fs::create_dir_all(self.at(directory)).unwrap();
        self.write(&format!("{directory}/chain.pem"), &issued.chain_pem);
        self.write(&format!("{directory}/key.pem"), &key_pem(&issued.key));
    }

    /// Swaps a link as renewing tools and Kubernetes do: a new one in its place, in one step.
    fn link(&self, target: &str, name: &str) {
        symlink(target, self.at("link.new")).unwrap();
        fs::rename(self.at("link.new"), self.at(name)).unwrap();
    }

    fn files(&self, directory: &str) -> Value {
        let path = |name: &str| self.at(directory).join(name);
        json!({ "chain_file": path("chain.pem"), "key_file": path("key.pem") })
    }
}

fn serial(issued: &Issued) -> String {
    issued.facts.serial.clone()
}

/// A server whose interface `partners` shows the certificate `own` from the files in `live`.
async fn watching(tool: &Tool, first: &Issued) -> Server {
    let server = Server::of_a_test().await;
    tool.put("live", first);
    server.put(WATCH, tool.files("live")).await.done();
    server.post("/v1/sip-server/interfaces", interface("partners", free_port(), "mtls", Some("own"))).await.done();
    server.put("/v1/sip-server", json!({ "enabled": true })).await.done();
    server
}

/// Waits until the certificate of that serial number is stored and shown.
async fn shows(server: &Server, issued: &Issued) {
    let wanted = serial(issued);
    server
        .until("the renewed certificate is stored", |config| {
            leaf_facts(&config.certificates["own"].chain).is_some_and(|facts| facts.serial == wanted)
        })
        .await;
    server
        .status_until("the renewed certificate is shown", |status| {
            status["certificates"][0]["serial"] == json!(wanted)
                && status["server"]["listeners"][0]["served"]["serial"] == json!(wanted)
        })
        .await;
}

/// Waits until the status warns of the files, and returns why.
async fn troubled(server: &Server, code: &str) -> Value {
    let is_trouble = |warning: &Value| {
        warning["code"] == "UCF-WARN-CERTIFICATE-WATCH"
            && warning["values"]["reason"].as_str().unwrap().starts_with(code)
    };
    let status =
        server.status_until(code, |status| status["warnings"].as_array().unwrap().iter().any(is_trouble)).await;
    assert_eq!(server.get("/v1/certificates/own").await.done()["watched"]["problem"], status["warnings"][0]);
    status
}

async fn well(server: &Server) {
    server.status_until("the warning goes", |status| status["warnings"] == json!([])).await;
}

#[tokio::test]
async fn files_are_imported_at_once_and_judged_as_an_import_is() {
    let (server, tool) = (Server::of_a_test().await, Tool::new());
    let first = tool.issue();
    tool.put("live", &first);
    fs::set_permissions(tool.at("live/key.pem"), fs::Permissions::from_mode(0o644)).unwrap();
    let codes = server.put(WATCH, tool.files("live")).await.codes();
    assert_eq!(codes, ["UCF-WARN-KEY-READABLE", "UCF-HINT-CERTIFICATE-UNUSED"]);
    assert_eq!(server.put(WATCH, tool.files("live")).await.done()["applied"], "unchanged");
    let view = server.get("/v1/certificates/own").await.done();
    assert_eq!((&view["facts"]["serial"], &view["watched"]["problem"]), (&json!(serial(&first)), &json!(null)));
    assert_eq!(view["watched"]["chain_file"], json!(tool.at("live/chain.pem")));
}

#[tokio::test]
async fn files_that_cannot_be_taken_are_refused_without_a_trace() {
    let (server, tool) = (Server::with_certificate().await, Tool::new());
    tool.put("live", &tool.issue());
    tool.write("other.pem", &key_pem(&tool.issue().key));
    let with = |name: &str, value: Value| {
        let mut files = tool.files("live");
        files[name] = value;
        files
    };
    for (files, code) in [
        (with("key_file", json!(tool.at("other.pem"))), "UCF-CERT-KEY-MISMATCH"),
        (with("key_file", json!(tool.at("none.pem"))), "UCF-WATCHED-MISSING"),
        (with("chain_file", json!(tool.at("live"))), "UCF-WATCHED-NOT-REGULAR"),
        (with("chain_file", json!("/dev/zero")), "UCF-WATCHED-NOT-REGULAR"),
        (with("chain_file", json!(tool.at("other.pem"))), "UCF-CERT-NO-CERTIFICATE"),
    ] {
        server.refuses(Method::PUT, WATCH, files, 422, code).await;
    }
    let relative = server.put(WATCH, with("chain_file", json!("chain.pem"))).await;
    assert!(relative.text.contains("is no path that the server can read"), "{relative}");
    let ca = "/v1/certificates/a-ca/watch";
    server.refuses(Method::PUT, ca, tool.files("live"), 409, "UCF-CERTIFICATE-NAME-TAKEN").await;
    server.refuses(Method::DELETE, WATCH, json!(null), 404, "UCF-CERTIFICATE-UNKNOWN").await;
}

#[tokio::test]
async fn files_that_are_renamed_into_place_are_taken_and_the_audit_log_says_by_whom() {
    let tool = Tool::new();
    let server = watching(&tool, &tool.issue()).await;
    let renewed = tool.issue();
    tool.put("next", &renewed);
    for file in ["chain.pem", "key.pem"] {
        fs::rename(tool.at("next").join(file), tool.at("live").join(file)).unwrap();
    }
    shows(&server, &renewed).await;
    let last = super::audit::records(server.directory.path()).await.pop().unwrap();
    assert_eq!(last["author"], json!({ "name": "certificate watch own", "origin": "files" }));
    assert_eq!((&last["count"], &last["refused"]), (&json!(2), &json!(null)));
}

#[tokio::test]
async fn links_that_are_swapped_one_by_one_or_by_their_directory_are_followed() {
    let (tool, server) = (Tool::new(), Server::of_a_test().await);
    let (first, second, third) = (tool.issue(), tool.issue(), tool.issue());
    // As certbot does: live/chain.pem → archive/1/chain.pem.
    tool.put("archive/1", &first);
    tool.put("archive/2", &second);
    fs::create_dir(tool.at("live")).unwrap();
    let point = |version: &str| {
        for file in ["chain.pem", "key.pem"] {
            tool.link(&format!("../archive/{version}/{file}"), &format!("live/{file}"));
        }
    };
    point("1");
    // As Kubernetes does: secret/chain.pem → ..data/chain.pem, and ..data → a directory with a date.
    fs::create_dir(tool.at("secret")).unwrap();
    tool.put("secret/..2026", &second);
    tool.put("secret/..2027", &third);
    tool.link("..2026", "secret/..data");
    ["chain.pem", "key.pem"].iter().for_each(|file| tool.link(&format!("..data/{file}"), &format!("secret/{file}")));

    server.put(WATCH, tool.files("live")).await.done();
    server.post("/v1/sip-server/interfaces", interface("partners", free_port(), "mtls", Some("own"))).await.done();
    server.put("/v1/sip-server", json!({ "enabled": true })).await.done();
    shows(&server, &first).await;
    point("2");
    shows(&server, &second).await;
    server.put(WATCH, tool.files("secret")).await.done();
    tool.link("..2027", "secret/..data");
    shows(&server, &third).await;
}

#[tokio::test]
async fn a_renewal_that_is_half_written_changes_nothing_until_it_is_whole() {
    let tool = Tool::new();
    let first = tool.issue();
    let server = watching(&tool, &first).await;
    let before = server.get("/v1/certificates/own").await.done();
    let renewed = tool.issue();
    let (half, _) = renewed.chain_pem.split_at(300);
    tool.write("live/chain.pem", half);
    troubled(&server, "UCF-CERT-").await;
    tool.write("live/chain.pem", &renewed.chain_pem);
    let status = troubled(&server, "UCF-CERT-KEY-MISMATCH").await;
    assert_eq!(status["server"]["listeners"][0]["served"]["serial"], json!(serial(&first)));
    assert_eq!(server.get("/v1/certificates/own").await.done()["chain"], before["chain"]);
    tool.write("live/key.pem", &key_pem(&renewed.key));
    shows(&server, &renewed).await;
    well(&server).await;
}

#[tokio::test]
async fn files_that_never_come_to_rest_are_taken_all_the_same() {
    let tool = Tool::new();
    let server = watching(&tool, &tool.issue()).await;
    let renewed = tool.issue();
    let restless = async {
        loop {
            tool.put("next", &renewed);
            for file in ["chain.pem", "key.pem"] {
                fs::rename(tool.at("next").join(file), tool.at("live").join(file)).unwrap();
            }
            tokio::time::sleep(std::time::Duration::from_millis(7)).await;
        }
    };
    tokio::select! {
        () = shows(&server, &renewed) => {}
        () = restless => {}
    }
}

#[tokio::test]
async fn files_that_vanish_are_said_to_be_gone_and_change_nothing_when_they_come_back() {
    let tool = Tool::new();
    let first = tool.issue();
    let server = watching(&tool, &first).await;
    let generation = server.get("/v1/status").await.done()["generation"].clone();
    fs::rename(tool.at("live"), tool.at("elsewhere")).unwrap();
    let status = troubled(&server, "UCF-WATCHED-MISSING").await;
    let text = status["warnings"][0]["text"].as_str().unwrap();
    assert!(text.contains("There is no file") && !text.contains("UCF-"), "{text}");
    assert_eq!(status["server"]["listeners"][0]["served"]["serial"], json!(serial(&first)));
    fs::rename(tool.at("elsewhere"), tool.at("live")).unwrap();
    well(&server).await;
    assert_eq!(server.get("/v1/status").await.done()["generation"], generation);
}

#[tokio::test]
async fn a_server_that_was_down_takes_at_its_start_what_was_renewed_meanwhile() {
    let tool = Tool::new();
    let server = watching(&tool, &tool.issue()).await;
    let renewed = tool.issue();
    let directory = server.stop().await;
    tool.put("live", &renewed);
    let server = Server::start_in(directory).await;
    shows(&server, &renewed).await;
}

#[tokio::test]
async fn watching_ends_by_command_or_by_another_certificate_of_the_same_name() {
    let tool = Tool::new();
    let first = tool.issue();
    let server = watching(&tool, &first).await;
    let watched = async || server.get("/v1/certificates/own").await.done()["watched"].clone();
    assert_eq!(server.delete(WATCH).await.done()["applied"], "live");
    assert_eq!(
        (watched().await, server.delete(WATCH).await.done()["applied"].clone()),
        (json!(null), json!("unchanged"))
    );

    server.put(WATCH, tool.files("live")).await.done();
    fs::remove_file(tool.at("live/key.pem")).unwrap();
    troubled(&server, "UCF-WATCHED-MISSING").await;
    let other = tool.issue();
    let import = json!({ "name": "own", "chain": other.chain_pem, "key": key_pem(&other.key).as_str() });
    let codes = server.post("/v1/certificates", import).await.codes();
    assert!(codes.contains(&"UCF-HINT-CERTIFICATE-WATCH-ENDED".to_owned()), "{codes:?}");
    assert_eq!(watched().await, json!(null));
    well(&server).await;
    shows(&server, &other).await;
}

#[tokio::test]
async fn the_status_says_which_serial_each_interface_shows_and_warns_of_what_ends_soon() {
    let server = Server::with_partners_interface().await;
    server.post("/v1/sip-server/interfaces", interface("clients", free_port(), "tcp", None)).await.done();
    server.put("/v1/sip-server", json!({ "enabled": true })).await.done();
    let issue = |name: &str, days: u32| json!({ "name": name, "domain": "a.test", "days": days });
    let path = "/v1/certificate-authorities/a-ca/certificates";
    server.post(path, issue("unused", 3)).await.done();
    let status = server.get("/v1/status").await.done();
    assert_eq!(status["warnings"], json!([]), "nobody sees a certificate that nothing shows");
    server.post(path, issue("a-cert", 12)).await.done();
    let status = server.get("/v1/status").await.done();
    let [own, unused] = &status["certificates"].as_array().unwrap()[..] else { panic!("{status}") };
    assert_eq!((&own["standing"], &own["interfaces"]), (&json!("ends-in-14-days"), &json!(["partners"])));
    assert_eq!((&unused["standing"], &unused["interfaces"]), (&json!("ends-in-7-days"), &json!([])));
    let [warning] = &status["warnings"].as_array().unwrap()[..] else { panic!("{status}") };
    assert_eq!(
        (&warning["code"], &warning["values"]["certificate"]),
        (&json!("UCF-WARN-CERTIFICATE-ENDS"), &json!("a-cert"))
    );
    let listeners = status["server"]["listeners"].as_array().unwrap();
    let of = |name: &str| listeners.iter().find(|listener| listener["interface"] == name).unwrap()["served"].clone();
    assert_eq!(of("partners"), json!({ "certificate": "a-cert", "serial": own["serial"] }));
    assert_eq!(of("clients"), json!(null));
}
