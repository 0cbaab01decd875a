//! What clients throw at a server: slowness, size, garbage, odd paths and foreign names.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::server::Server;

/// Sends bytes and returns what comes until the server hangs up, or until nothing comes for long.
async fn answer_to(server: &Server, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(server.handle.address()).await.unwrap();
    // A server that refuses does not read to the end.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    let _ = tokio::time::timeout(Duration::from_secs(20), read).await;
    String::from_utf8_lossy(&answer).into_owned()
}

/// The status of the first answer.
async fn status_of(server: &Server, bytes: &[u8]) -> u16 {
    let answer = answer_to(server, bytes).await;
    let status = answer
        .strip_prefix("HTTP/1.1 ")
        .and_then(|rest| rest.get(..3));
    let status = status.unwrap_or_else(|| panic!("{answer:?}"));
    status.parse().unwrap()
}

async fn is_well(server: &Server) -> bool {
    let request = b"GET /gateway.do HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    status_of(server, request).await == 200
}

#[tokio::test]
async fn a_megabyte_of_headers_is_refused_at_once() {
    let server = Server::start().await;
    let started = Instant::now();
    let one = format!("X: {}\r\n", "x".repeat(1024 * 1024));
    let many = "X-Header: some value of a header\r\n".repeat(32 * 1024);
    for headers in [one, many] {
        let request = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n");
        assert_eq!(status_of(&server, request.as_bytes()).await, 431);
    }
    let target = "a".repeat(1024 * 1024);
    let request = format!("GET /{target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    let status = status_of(&server, request.as_bytes()).await;
    assert!(matches!(status, 414 | 431), "{status}");
    assert!(
        started.elapsed() < Duration::from_secs(15),
        "{:?}",
        started.elapsed()
    );
    assert!(is_well(&server).await);
}

#[tokio::test]
async fn garbage_is_refused() {
    let server = Server::start().await;
    for garbage in [
        b"\r\n\r\n\x00\x01\x02\x03garbage\r\n\r\n".as_slice(),
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"\xff\xfe\xfd\xfc\r\n\r\n",
    ] {
        let answer = answer_to(&server, garbage).await;
        let is_refused = answer.starts_with("HTTP/1.1 4") || answer.starts_with("HTTP/1.1 5");
        assert!(
            is_refused,
            "{answer:?} to {:?}",
            String::from_utf8_lossy(garbage)
        );
    }
    // HTTP/2 is not spoken, which its clients understand without a word.
    let answer = answer_to(&server, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
    assert!(!answer.contains("200"), "{answer}");
    // Something that begins as TLS does and is none gets no answer of HTTP, and no connection.
    let answer = answer_to(&server, b"\x16\x03\x01garbage garbage garbage\r\n\r\n").await;
    assert!(!answer.contains("HTTP"), "{answer}");
    assert!(is_well(&server).await);
}

#[tokio::test]
async fn no_path_leads_to_a_file() {
    let server = Server::start().await;
    for path in [
        "/../../../../etc/passwd",
        "/oauth2/../../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/simulator/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/\\..\\..\\etc\\passwd",
    ] {
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        let answer = answer_to(&server, request.as_bytes()).await;
        // Any path may be that of a call; this one has no method.
        assert!(!answer.contains("root:"), "{answer}");
        let is_refused = answer.contains("isv.missing-method") || answer.starts_with("HTTP/1.1 4");
        assert!(is_refused, "{path}: {answer}");
    }
}

#[tokio::test]
async fn pages_are_not_served_to_foreign_names_and_calls_are() {
    let server = Server::start().await;
    let port = server.handle.address().port();
    let get = |path: &str, host: &str| {
        format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").into_bytes()
    };
    for host in [
        format!("evil.example:{port}"),
        "evil.example".to_owned(),
        format!("127.0.0.1.evil.example:{port}"),
        "127.0.0.1:1".to_owned(),
        "localhost@evil.example".to_owned(),
    ] {
        for page in [
            "/oauth2/publicAppAuthorize.htm",
            "/oauth2/appToAppAuth.htm",
            "/oauth2/appToAppBatchAuth.htm",
            "/simulator/consent",
            "/callback",
        ] {
            let status = status_of(&server, &get(page, &host)).await;
            assert!(matches!(status, 400 | 403 | 405), "{page} {host}: {status}");
        }
        let answer = answer_to(&server, &get("/gateway.do", &host)).await;
        let is_answered = answer.contains("isv.missing-method") || answer.starts_with("HTTP/1.1 4");
        assert!(is_answered, "{host}: {answer}");
    }
    // SDKs leave the port out.
    assert_eq!(
        status_of(&server, &get("/gateway.do", "127.0.0.1")).await,
        200
    );
    let form = "form=x&answer=allow&persona=buyer";
    let foreign = format!(
        "POST /simulator/consent HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://evil.example\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{form}",
        form.len()
    );
    assert_eq!(status_of(&server, foreign.as_bytes()).await, 403);
}

#[tokio::test]
async fn slow_heads_are_hung_up_on_and_others_are_served_meanwhile() {
    let server = Server::start().await;
    let mut slow = Vec::new();
    for _ in 0..100 {
        let mut stream = TcpStream::connect(server.handle.address()).await.unwrap();
        stream
            .write_all(b"GET / HTTP/1.1\r\nX-Slow: ")
            .await
            .unwrap();
        slow.push(stream);
    }
    assert!(is_well(&server).await, "others are served meanwhile");
    let started = Instant::now();
    for mut stream in slow {
        let mut rest = Vec::new();
        let left = Duration::from_secs(25).saturating_sub(started.elapsed());
        let hung_up = tokio::time::timeout(left, stream.read_to_end(&mut rest));
        assert!(
            hung_up.await.is_ok(),
            "a slow head is waited for without end"
        );
    }
}

#[tokio::test]
async fn more_connections_than_there_is_room_for_are_served_one_after_the_other() {
    let server = Server::start().await;
    let request = b"GET /gateway.do HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    let mut waiting = tokio::task::JoinSet::new();
    for _ in 0..300 {
        let address = server.handle.address();
        waiting.spawn(async move {
            let mut stream = TcpStream::connect(address).await.unwrap();
            tokio::time::sleep(Duration::from_millis(50)).await;
            stream.write_all(request).await.unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.unwrap();
            answer.starts_with("HTTP/1.1 200")
        });
    }
    let answered = waiting.join_all().await;
    assert!(answered.into_iter().all(|it| it), "somebody was not served");
}

#[tokio::test]
async fn it_stops_within_two_seconds_and_starts_again_on_its_port() {
    let server = Server::start().await;
    let address = server.handle.address();
    // Neither an idle connection nor one in the middle of a head holds it up.
    let idle = TcpStream::connect(address).await.unwrap();
    let mut slow = TcpStream::connect(address).await.unwrap();
    slow.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
    assert!(is_well(&server).await);
    let started = Instant::now();
    server.handle.stopped().await;
    assert!(
        started.elapsed() < Duration::from_secs(4),
        "{:?}",
        started.elapsed()
    );
    let again = Server::with(|config| config.port = address.port()).await;
    assert!(is_well(&again).await);
    drop((idle, slow));
}
