//! What those who follow the events hear of requests.

use ucfed::daemon::feed::{Follower, Happening, HappeningKind, Heard};

use crate::{
    house::{House, blocked, federated},
    wire::Draft,
};

fn follow(house: &House) -> Follower {
    house.server.context.live.as_ref().unwrap().feed.follow(|_| false)
}

async fn next(follower: &mut Follower, kind: HappeningKind) -> Happening {
    loop {
        match follower.next().await {
            Some(Heard::Happening(happening)) if happening.kind == kind => return Happening::clone(&happening),
            Some(_) => {}
            None => panic!("the server has ended"),
        }
    }
}

#[tokio::test]
async fn a_request_that_is_let_in_is_told_on_both_sides_and_one_that_is_refused_with_the_reason() {
    let (a, b) = federated().await;
    let (mut alice, mut bob) = (a.phone("alice").await, b.phone("bob").await);
    let message = Draft::message("alice@a.test", "bob@b.test", "Hallo");
    alice.put_as("alice", &message).await;
    bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
    let kept = |house: &House| house.server.context.live.as_ref().unwrap().feed.latest();
    let admitted = |house: &House| kept(house).iter().any(|event| event.code == "UCF-EVENT-ADMITTED");
    assert!(!admitted(&a) && !admitted(&b), "nobody followed, so that nothing was put into words");

    let (mut at_a, mut at_b) = (follow(&a), follow(&b));
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "Hallo")).await;
    bob.serve("MESSAGE", 200).await;
    alice.status(200).await;
    for follower in [&mut at_a, &mut at_b] {
        let event = next(follower, HappeningKind::Admitted).await;
        let value = |name: &str| event.values[name].as_str();
        assert_eq!((value("method"), value("from"), value("to")), ("MESSAGE", "sip:alice@a.test", "sip:bob@b.test"));
        assert!(event.concerns(&"b.test".parse().unwrap()) && !event.concerns(&"c.test".parse().unwrap()));
    }
    b.put(blocked("a.test")).await;
    alice.put_as("alice", &Draft::message("alice@a.test", "bob@b.test", "Hallo")).await;
    alice.status(403).await;
    let event = next(&mut at_b, HappeningKind::Refused).await;
    assert!(event.concerns(&"a.test".parse().unwrap()), "{event:?}");
}
