package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCommand struct {
	Shell string `arg:"" help:"One of ${enum}." enum:"bash,zsh,fish,powershell"`
}

func (completionCommand) Help() string {
	return `Prints a script that lets the shell complete commands and flags.

  bash:        source <(convenorctl completion bash)
  zsh:         source <(convenorctl completion zsh)
  fish:        convenorctl completion fish | source
  PowerShell:  convenorctl completion powershell | Out-String | Invoke-Expression`
}

func (c completionCommand) Run(a *app) error {
	words := completionWords(a.model.Node, nil)
	var script string
	switch c.Shell {
	case "bash":
		script = bashCompletion(words)
	case "zsh":
		script = "autoload -U +X bashcompinit && bashcompinit\n" + bashCompletion(words)
	case "fish":
		script = fishCompletion(words)
	default:
		script = powershellCompletion(words)
	}
	_, err := fmt.Fprint(a.out, script)
	return err
}

// completion is what may follow one command: its path, the commands below it, its flags.
type completion struct {
	path     string
	commands []string
	flags    []string
}

// words gives everything that may follow, commands first.
func (c completion) words() string { return strings.Join(append(c.commands, c.flags...), " ") }

// completionWords walks the commands as kong knows them.
func completionWords(n *kong.Node, path []string) []completion {
	c := completion{path: strings.Join(path, " ")}
	for _, group := range n.AllFlags(true) {
		for _, f := range group {
			c.flags = append(c.flags, "--"+f.Name)
		}
	}
	var below []completion
	for _, child := range n.Children {
		if child.Hidden || child.Type != kong.CommandNode {
			continue
		}
		c.commands = append(c.commands, child.Name)
		below = append(below, completionWords(child, append(path[:len(path):len(path)], child.Name))...)
	}
	return append([]completion{c}, below...)
}

func bashCompletion(words []completion) string {
	var b strings.Builder
	b.WriteString(`_convenorctl() {
  local word path="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="${COMP_WORDS[i]}"
    case "$word" in -*) continue ;; esac
    case "$path $word" in
`)
	for _, c := range words {
		if c.path != "" {
			fmt.Fprintf(&b, "      %q) path=%q ;;\n", " "+c.path, " "+c.path)
		}
	}
	b.WriteString("    esac\n  done\n  local all=\"\"\n  case \"$path\" in\n")
	for _, c := range words {
		path := ""
		if c.path != "" {
			path = " " + c.path
		}
		fmt.Fprintf(&b, "    %q) all=%q ;;\n", path, c.words())
	}
	b.WriteString(`  esac
  COMPREPLY=($(compgen -W "$all" -- "${COMP_WORDS[COMP_CWORD]}"))
  [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o filenames -F _convenorctl convenorctl
`)
	return b.String()
}

func fishCompletion(words []completion) string {
	var b strings.Builder
	b.WriteString("complete -c convenorctl -e\n")
	for _, c := range words {
		when := "__fish_use_subcommand"
		if c.path != "" {
			var conditions []string
			for _, w := range strings.Fields(c.path) {
				conditions = append(conditions, "__fish_seen_subcommand_from "+w)
			}
			when = strings.Join(conditions, "; and ")
		}
		for _, command := range c.commands {
			fmt.Fprintf(&b, "complete -c convenorctl -n '%s' -a %s\n", when, command)
		}
		for _, f := range c.flags {
			fmt.Fprintf(&b, "complete -c convenorctl -n '%s' -l %s\n", when, strings.TrimPrefix(f, "--"))
		}
	}
	return b.String()
}

func powershellCompletion(words []completion) string {
	var b strings.Builder
	b.WriteString(`Register-ArgumentCompleter -Native -CommandName convenorctl -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $all = @{
`)
	for _, c := range words {
		fmt.Fprintf(&b, "    '%s' = '%s'\n", c.path, c.words())
	}
	b.WriteString(`  }
  $path = ''
  foreach ($e in $commandAst.CommandElements | Select-Object -Skip 1) {
    $next = ("$path " + $e.ToString()).Trim()
    if ($all.ContainsKey($next)) { $path = $next }
  }
  $all[$path] -split ' ' | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`)
	return b.String()
}
