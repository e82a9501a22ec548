using System.CommandLine;

namespace Lux.Cli;

/// <summary><c>lux migrate</c>: writes migrations, shows them and applies them.</summary>
internal static class MigrateCommand
{
    public static Command Create(CommandFrame frame)
    {
        var options = new MigrateOptions();
        return new ToolCommand("migrate", "writes migrations from the records of a project, and applies them to an engine.",
            new("lux migrate add add_colors", "the next script, from what the records declare"),
            new("lux migrate plan", "what the engine lacks, and which rows are in the way"),
            new("lux migrate apply --yes", "brings it there"))
        {
            AddMigrationCommand.Create(frame, options),
            VerifyMigrationsCommand.Create(frame, options),
            ScriptCommandLine.Create(frame, options),
            MigrationStatusCommand.Create(frame, options),
            PlanCommand.Create(frame, options),
            ApplyCommand.Create(frame, options),
            DownCommand.Create(frame, options),
        };
    }
}
