//! Pipes, disks and neighbours that the output has to do with.

use super::*;

#[test]
fn a_closed_pipe_is_silent() {
    let mut child = spawn(&["--threads", "2"]);
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    let table = format!("power\n{}", "7 GW\n".repeat(500_000));
    // The program may be gone before it has read everything.
    let _ = stdin.write_all(table.as_bytes());
    drop(stdin);
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!(told, "");
    assert!(child.wait().unwrap().success());
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure_at_run_time() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n7\n");
    let full = || File::options().write(true).open("/dev/full").unwrap();
    let input = folder.path("sites.csv");
    let to_stdout = fleet().arg(&input).stdout(full()).output().unwrap();
    let to_file = fleet().arg(&input).args(["-o", "/dev/full"]).output().unwrap();
    for output in [to_stdout, to_file] {
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains("cannot write"), "{}", stderr(&output));
    }
    let nowhere = fleet().arg(&input).args(["-o", "/nowhere/energy.csv"]).output().unwrap();
    assert_eq!(nowhere.status.code(), Some(1));
    let rejects = fleet().arg(&input).args(["--rejects", "/dev/full"]).output().unwrap();
    assert_eq!(rejects.status.code(), Some(1), "{}", stderr(&rejects));
    let null = fleet().arg(&input).args(["-o", "/dev/null"]).output().unwrap();
    assert_eq!(null.status.code(), Some(4), "{}", stderr(&null));
}

#[test]
#[cfg(unix)]
fn a_kill_leaves_the_old_file() {
    let folder = Folder::new();
    folder.write("energy.csv", "old");
    let output = folder.path("energy.csv");
    let mut child = spawn(&["-o", output.to_str().unwrap()]);
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"power\n").unwrap();
    let rows = "7 GW\n".repeat(10_000);
    // Results have to be on their way to the disk before the end.
    let is_written = |path: &Path| {
        let mut files = fs::read_dir(path).unwrap().map(|entry| entry.unwrap());
        files.any(|file| {
            let name = file.file_name().into_string().unwrap();
            name.starts_with(".energy.csv.") && file.metadata().unwrap().len() > 100_000
        })
    };
    while !is_written(folder.0.path()) {
        stdin.write_all(rows.as_bytes()).unwrap();
    }
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    assert_eq!(folder.text("energy.csv"), "old");
}

#[test]
#[cfg(unix)]
fn an_interruption_leaves_nothing_behind() {
    for signal in ["INT", "TERM", "HUP"] {
        let folder = Folder::new();
        folder.write("energy.csv", "old");
        let output = folder.path("energy.csv");
        let mut child = spawn(&["-", "-o", output.to_str().unwrap()]);
        let stdin = child.stdin.as_mut().unwrap();
        stdin.write_all(&["power\n", &"7 GW\n8\n".repeat(100_000)].concat().into_bytes()).unwrap();
        // The rows that are read have both files begun.
        while folder.names().len() < 3 {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let id = child.id().to_string();
        Command::new("kill").args(["-s", signal, &id]).status().unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(130), "{signal}");
        assert_eq!(folder.names(), ["energy.csv"], "{signal}");
        assert_eq!(folder.text("energy.csv"), "old");
    }
}

/// A run whose first rows have been written to a file that has no name yet, with a signal ignored.
#[cfg(target_os = "linux")]
fn begun_with(folder: &Folder, ignored: &str) -> Child {
    let script = format!("trap '' {ignored}; exec \"$0\" fleet - -o \"$1\"");
    let mut child = Command::new("sh")
        .args(["-c", &script, env!("CARGO_BIN_EXE_gigawatt")])
        .arg(folder.path("energy.csv"))
        .env("XDG_CONFIG_HOME", "/nowhere")
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stdin = child.stdin.as_mut().unwrap();
    stdin.write_all(&["power\n", &"7 GW\n8\n".repeat(100_000)].concat().into_bytes()).unwrap();
    while folder.names().len() < 2 {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child
}

#[test]
#[cfg(target_os = "linux")]
fn each_signal_is_heard_or_ignored_by_itself() {
    let send = |child: &Child, signal: &str| {
        Command::new("kill").args(["-s", signal, &child.id().to_string()]).status().unwrap()
    };
    for (ignored, sent) in [("INT", "TERM"), ("INT", "HUP"), ("HUP", "TERM"), ("HUP", "INT")] {
        let folder = Folder::new();
        let mut child = begun_with(&folder, ignored);
        // Neither of the two that somebody ignores on purpose ends the run.
        send(&child, ignored);
        std::thread::sleep(std::time::Duration::from_millis(50));
        assert_eq!(child.try_wait().unwrap(), None, "{ignored}");
        send(&child, sent);
        assert_eq!(child.wait().unwrap().code(), Some(130), "{ignored} {sent}");
        assert_eq!(folder.names(), <[&str; 0]>::default(), "{ignored} {sent}");
    }
}

/// No machine has room for such a stack, so that no thread can be had beside the first one.
#[test]
#[cfg(target_os = "linux")]
fn one_thread_is_enough() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n".to_owned() + &"7 GW\nbad\n".repeat(200_000));
    let run = |name: &str, stack: &str| {
        let mut run = fleet();
        run.arg(folder.path("sites.csv")).arg("-o").arg(folder.path(name));
        run.env("RUST_MIN_STACK", stack).output().unwrap()
    };
    let alone = run("alone.csv", "100000000000000");
    assert_eq!(alone.status.code(), Some(4), "{}", stderr(&alone));
    assert!(!stderr(&alone).contains("panicked"), "{}", stderr(&alone));
    run("many.csv", "2000000");
    assert!(folder.read("alone.csv") == folder.read("many.csv"));
    assert!(folder.read("alone.rejects.csv") == folder.read("many.rejects.csv"));
    let samples = |stack: &str| {
        let mut run = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
        run.args(["6..10GW", "--samples", "20000", "--seed", "1"]).env("RUST_MIN_STACK", stack);
        run.env("XDG_CONFIG_HOME", "/nowhere").output().unwrap()
    };
    let alone = samples("100000000000000");
    assert_eq!(alone.status.code(), Some(0), "{}", stderr(&alone));
    assert_eq!(alone.stdout, samples("2000000").stdout);
}

#[test]
#[cfg(unix)]
fn a_link_to_a_file_that_is_yet_to_come_stays_one() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n");
    std::os::unix::fs::symlink("real.csv", folder.path("energy.csv")).unwrap();
    assert_eq!(folder.run(&[]).status.code(), Some(0));
    assert!(fs::symlink_metadata(folder.path("energy.csv")).unwrap().is_symlink());
    assert_eq!(folder.names(), ["energy.csv", "real.csv", "sites.csv"]);
    std::os::unix::fs::symlink("loop", folder.path("loop")).unwrap();
    let output = fleet().arg(folder.path("sites.csv")).arg("-o").arg(folder.path("loop")).output();
    assert_eq!(output.unwrap().status.code(), Some(1));
}

#[test]
#[cfg(unix)]
fn a_new_version_keeps_permissions_and_links() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n");
    let real = folder.write("real.csv", "old");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, folder.path("energy.csv")).unwrap();
    assert_eq!(folder.run(&[]).status.code(), Some(0));
    assert!(fs::symlink_metadata(folder.path("energy.csv")).unwrap().is_symlink());
    assert!(folder.text("real.csv").contains(SEVEN_GW));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}

#[test]
#[cfg(unix)]
fn a_pipe_or_device_is_written_to_and_not_replaced() {
    let folder = Folder::new();
    let input = folder.write("sites.csv", "power\n7 GW\n7\n");
    let pipe = folder.path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for flag in ["-o", "--rejects"] {
        let reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
        let output = fleet().arg(&input).arg(flag).arg(&pipe).output().unwrap();
        assert_eq!(output.status.code(), Some(4), "{}", stderr(&output));
        let read = reader.wait_with_output().unwrap().stdout;
        assert!(String::from_utf8(read).unwrap().contains("power"), "{flag}");
        assert_eq!(folder.names(), ["pipe", "sites.csv"]);
    }
}

#[test]
fn what_cannot_be_opened_is_told_by_name() {
    let folder = Folder::new();
    for path in [folder.path("none.csv"), folder.0.path().to_owned()] {
        let output = fleet().arg(&path).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(path.to_str().unwrap()), "{}", stderr(&output));
    }
}

/// Standard output as a file leads to what it was redirected to, which has more in it than this.
#[test]
fn standard_output_by_the_name_of_a_file_is_not_replaced() {
    let folder = Folder::new();
    let input = folder.write("sites.csv", "power\n7 GW\nbad\n");
    for name in ["/dev/stdout", "/proc/self/fd/1", "-"] {
        let log = folder.write("log", "before\n");
        let append = fs::File::options().append(true).open(&log).unwrap();
        let mut run = fleet();
        run.arg(&input).args(["-o", name]).stdout(append);
        assert_eq!(run.output().unwrap().status.code(), Some(4));
        let expected = format!("before\npower,{RESULTS}\n7 GW,{SEVEN_GW}\n");
        assert_eq!(folder.text("log"), expected);

        let append = fs::File::options().append(true).open(&log).unwrap();
        let mut run = fleet();
        run.arg(&input).args(["-o", "/dev/null", "--rejects", name]).stdout(append);
        assert_eq!(run.output().unwrap().status.code(), Some(4));
        assert!(folder.text("log").starts_with(&expected), "{}", folder.text("log"));
        assert!(folder.text("log").contains("\n3,"), "{}", folder.text("log"));
    }
    assert_eq!(folder.names(), ["log", "sites.csv"]);
}

#[test]
fn an_ending_that_is_no_table_is_refused() {
    let folder = Folder::new();
    folder.write("sites.csv", "power\n7 GW\n");
    for name in ["energy.xlsx", "energy.pdf", "energy.csv.gz"] {
        let output = fleet()
            .arg(folder.path("sites.csv"))
            .arg("-o")
            .arg(folder.path(name))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}");
    }
    assert_eq!(folder.names(), ["sites.csv"]);
}

#[test]
fn more_threads_than_make_sense_are_refused() {
    let input = b"power\n7 GW\n";
    assert_eq!(piped(&["--threads", "256"], input).status.code(), Some(0));
    for count in ["0", "257", "1e3"] {
        let output = piped(&["--threads", count], input);
        assert_eq!(output.status.code(), Some(2), "{count}");
        assert!(stderr(&output).contains("a whole number from 1 to 256"), "{}", stderr(&output));
    }
}

#[test]
fn a_first_line_without_an_end_is_refused_and_not_repeated() {
    let folder = Folder::new();
    for line in [
        "x".repeat(50_000_000),
        "power,".repeat(5_000_000),
        "\"".to_owned() + &"y".repeat(9_000_000),
    ] {
        folder.write("sites.csv", line);
        let output = folder.run(&[]);
        assert_eq!(output.status.code(), Some(2));
        let told = stderr(&output);
        assert!(
            told.contains("line 1 is longer than 4194304 bytes") && told.len() < 1000,
            "{told}"
        );
    }
    // Whatever is repeated of a table is cut.
    let long = "z".repeat(100_000);
    for table in [
        format!("{long}\n1\n"),
        format!("power,{long},{long}x\n{long},1,2\n"),
        format!("power\n7 {long}\n"),
    ] {
        let told = stderr(&piped(&["--strict"], table.as_bytes()));
        assert!(told.len() < 2000, "{}", &told[..2000]);
    }
}

/// However it is named, the table is never written over.
#[test]
fn results_never_take_the_place_of_the_table() {
    let folder = Folder::new();
    let table = folder.write("sites.csv", "power\n7 GW\n");
    let mut names = vec!["sites.csv", "./sites.csv", "x/../sites.csv"];
    fs::create_dir(folder.path("x")).unwrap();
    if cfg!(unix) {
        fs::hard_link(&table, folder.path("hard.csv")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("sites.csv", folder.path("soft.csv")).unwrap();
        names.extend(["hard.csv", "soft.csv"]);
    }
    for name in names {
        for flag in ["-o", "--rejects"] {
            let mut run = fleet();
            let run = run.current_dir(folder.0.path()).args(["sites.csv", flag, name]);
            let output = run.output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{flag} {name}: {}", stderr(&output));
            let told = stderr(&output);
            assert!(told.contains("would take the place of"), "{told}");
            assert!(told.contains(flag), "{told}");
            assert_eq!(folder.text("sites.csv"), "power\n7 GW\n");
        }
    }
    // The same by redirection: what is appended would be read again.
    let appended = File::options().append(true).open(&table).unwrap();
    let output = fleet().arg(&table).stdout(appended).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert_eq!(folder.text("sites.csv"), "power\n7 GW\n");
    // A table from a pipe may be written to where it was.
    let run = piped(&["-o", table.to_str().unwrap()], b"power\n8 GW\n");
    assert_eq!(run.status.code(), Some(0), "{}", stderr(&run));
    assert!(folder.text("sites.csv").contains("8 GW,8000000000,"));
}
