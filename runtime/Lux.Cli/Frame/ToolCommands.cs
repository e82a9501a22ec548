using System.CommandLine;

namespace Lux.Cli;

/// <summary>Every command of the tool, in the order of its help.</summary>
internal static class ToolCommands
{
    public static IEnumerable<Command> All(CommandFrame frame) =>
    [
        StartCommand.Create(frame),
        StatusCommand.Create(frame),
        QueryCommand.Create(frame),
        SchemaCommand.Create(frame),
        MigrateCommand.Create(frame),
        ImportCommand.Create(frame),
        ExportCommand.Create(frame),
        BackupCommand.Create(frame),
        RestoreCommand.Create(frame),
        BenchCommand.Create(frame),
        DoctorCommand.Create(frame),
        CompletionCommand.Create(frame),
    ];
}
