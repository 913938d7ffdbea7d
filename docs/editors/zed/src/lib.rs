use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Postmortem;

impl zed::Extension for Postmortem {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("postmortem-lint")
            .ok_or("postmortem-lint is not installed: npm install --global postmortem-lint")?;
        Ok(Command { command, args: vec!["lsp".into()], env: Default::default() })
    }
}

zed::register_extension!(Postmortem);
