using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>The options of the migrate commands, each made once.</summary>
internal sealed class MigrateOptions
{
    public Option<string> Project { get; } = new("--project", "-p")
    {
        Description = "the project, whose scripts are in its folder 'migrations'  [this folder]",
        HelpName = "path",
        DefaultValueFactory = _ => ".",
    };

    public Option<string?> Database { get; } = new("--database") { Description = "the database class, where the project has several", HelpName = "class" };

    public Option<string?> Assembly { get; } = new("--assembly") { Description = "read the records of this assembly instead of building the project", HelpName = "file" };

    public Option<bool> NoBuild { get; } = new("--no-build") { Description = "read the records of the last build" };

    public Option<string?> To { get; } = new("--to") { Description = "the script to stop after", HelpName = "id" };

    public Option<bool> Adopt { get; } = new("--adopt") { Description = "tables that are there count as migrated to the script whose schema they have" };

    public Option<bool> DryRun { get; } = new("--dry-run") { Description = "look, say what would be done, and do nothing" };

    public Option<bool> All { get; } = new("--all") { Description = "back to before the first script" };

    public MigrationProject ProjectOf(CommandRun run) => MigrationProject.At(run.Value(Project)!, run.Value(Database));

    /// <summary>The scripts, which must be there.</summary>
    public MigrationScripts ScriptsOf(CommandRun run)
    {
        var project = ProjectOf(run);
        var scripts = project.ReadScripts();
        return scripts.Ids.Count > 0 ? scripts : throw ToolException.BadFile($"There are no scripts in '{project.Folder}'; lux migrate add writes the first one.");
    }
}
