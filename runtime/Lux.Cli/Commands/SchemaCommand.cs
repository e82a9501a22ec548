using System.CommandLine;

namespace Lux.Cli;

/// <summary><c>lux schema</c>: the definitions of tables.</summary>
internal static class SchemaCommand
{
    public static Command Create(CommandFrame frame) => new ToolCommand("schema", "shows and compares the definitions of tables, and writes them as records of C#.")
    {
        SchemaShowCommand.Create(frame),
        SchemaDiffCommand.Create(frame),
        SchemaPullCommand.Create(frame),
    };
}
