namespace Lux.Schema;

/// <summary>
/// A step of a migration in C#, for what commands cannot say; a script names it, <c>-- run: fill_colors</c>, and <see cref="MigrationOptions.Steps"/> has it under that name.
/// It works in pages: where it is interrupted it goes on behind the last page that it finished, so a page must do no harm when it comes twice.
/// </summary>
public interface IMigrationStep
{
    /// <summary>Does one page.</summary>
    /// <param name="page">Where it stands.</param>
    /// <param name="cancellationToken">Ends it; what the page wrote stays.</param>
    /// <returns>The position behind the page, in words of its own, or null when all is done.</returns>
    ValueTask<string?> RunAsync(MigrationPage page, CancellationToken cancellationToken);
}

/// <summary>Where a C# step stands.</summary>
/// <param name="Connection">The connection, whose commands name tables as <see cref="Table"/> does.</param>
/// <param name="Position">What the page before returned; null for the first.</param>
public sealed record MigrationPage(LuxConnection Connection, string? Position)
{
    /// <summary>A table's name as a command takes it, with the database in front where it is not <c>main</c>.</summary>
    public string Table(string name) => new Lux.Language.TableName(Connection.Options.Database, name).ToString();
}
