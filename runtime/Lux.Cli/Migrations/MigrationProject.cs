using System.Diagnostics;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>A project with its migrations: where the scripts lie, and what its records declare.</summary>
internal sealed class MigrationProject
{
    private const string Scripts = "migrations";

    private readonly string _file;
    private readonly string? _database;

    private MigrationProject(string file, string folder, string? database)
    {
        _file = file;
        _database = database;
        string all = Path.Combine(folder, Scripts), own = Path.Combine(all, database ?? "");
        // A project of several databases has a folder for each.
        Folder = database is not null && Directory.Exists(own) ? own : all;
    }

    /// <summary>The folder of the scripts.</summary>
    public string Folder { get; }

    /// <summary>The scripts that are there.</summary>
    public MigrationScripts ReadScripts() => MigrationScripts.FromFolder(Folder);

    /// <summary>The project of a folder, or of a project file.</summary>
    /// <param name="path">Either.</param>
    /// <param name="database">The database class meant, where there are several.</param>
    public static MigrationProject At(string path, string? database)
    {
        if (File.Exists(path)) return new(path, Path.GetDirectoryName(Path.GetFullPath(path))!, database);
        if (!Directory.Exists(path)) throw ToolException.BadFile($"There is no project '{path}': --project names a folder or a project file.");
        string[] files = Directory.GetFiles(path, "*.csproj");
        return new(files.Length == 1 ? files[0] : path, path, database);
    }

    /// <summary>What the records declare: of the assembly that a build of the project makes.</summary>
    /// <param name="assembly">An assembly to read instead.</param>
    /// <param name="builds">Whether to build first.</param>
    /// <param name="cancellation">Ends the build.</param>
    public async Task<DeclaredAssembly> ReadRecordsAsync(string? assembly, bool builds, CancellationToken cancellation)
    {
        // Without the analyzers: what they say of records and scripts is what the next script is to mend.
        if (assembly is null && builds) await DotnetAsync(cancellation, "build", _file, "-nologo", "-v", "q", "-clp:ErrorsOnly;NoSummary", "-p:RunAnalyzers=false").ConfigureAwait(false);
        string path = assembly ?? (await DotnetAsync(cancellation, "msbuild", _file, "-nologo", "-getProperty:TargetPath").ConfigureAwait(false)).Trim();
        if (!File.Exists(path)) throw ToolException.BadFile($"There is no assembly '{path}'; build the project, or name one with --assembly.");
        var declared = DeclaredAssembly.Read(path);
        var chosen = declared.Where(one => _database is null || one.Database == _database || one.Database.EndsWith("." + _database, StringComparison.Ordinal)).ToList();
        return chosen.Count switch
        {
            1 => chosen[0],
            0 => throw ToolException.BadFile($"'{Path.GetFileName(path)}' declares no database{(_database is null ? "" : $" '{_database}'")}; write [Database] public partial class AppDb;"),
            _ => throw ToolException.Misuse($"There are several databases ({string.Join(", ", chosen.Select(one => one.Database))}): name one with --database."),
        };
    }

    private static async Task<string> DotnetAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" } })
            ?? throw ToolException.BadFile("dotnet cannot be started; the project is built with it.");
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        string text = await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
        return process.ExitCode == 0 ? text : throw ToolException.BadFile($"The project does not build, so its records cannot be read:\n{text.Trim()}");
    }
}
