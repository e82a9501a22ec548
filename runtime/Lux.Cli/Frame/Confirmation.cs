namespace Lux.Cli;

/// <summary>What is lost for good is done after <c>--yes</c>, or after the user typed the name of what it is lost from.</summary>
internal static class Confirmation
{
    /// <param name="run">The command.</param>
    /// <param name="what">What will happen, as a sentence: <c>The table 'users' and its 12 rows are dropped.</c></param>
    /// <param name="name">What the user has to type.</param>
    public static void Require(CommandRun run, string what, string name)
    {
        if (run.Value(run.Shared.Yes)) return;
        if (!run.Host.ReadsFromTerminal) throw ToolException.Misuse($"{what} Say --yes to do it.");
        run.Host.Error.Write($"{what} Type '{name}' to go on: ");
        if (run.Host.In.ReadLine()?.Trim() != name) throw ToolException.Misuse("Not confirmed; nothing was changed.");
    }
}
