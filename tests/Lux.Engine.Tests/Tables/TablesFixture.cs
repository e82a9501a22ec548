using System.Text;
using Lux.Language;

namespace Lux.Engine.Tests.Tables;

/// <summary>An engine in a folder of its own, driven by command lines; replies are the wire's bytes with line ends written <c>\r\n</c>.</summary>
internal sealed class TablesFixture : IDisposable
{
    private readonly string _folder;
    private readonly ReplyBuffer _reply = new();
    private readonly TableEngineOptions _options;

    /// <param name="indexMemory">What indexes may take.</param>
    /// <param name="expiryRoundMs">How often expired rows are removed in the background; not unless a test asks for it, so that what it sees does not depend on when.</param>
    /// <param name="segmentBytes">Size of the log's segments, which are then cleaned however small the log is.</param>
    /// <param name="configure">Changes the other options.</param>
    public TablesFixture(
        long indexMemory = long.MaxValue, int expiryRoundMs = Timeout.Infinite, int? segmentBytes = null, Func<TableEngineOptions, TableEngineOptions>? configure = null)
    {
        _folder = Directory.CreateTempSubdirectory("lux-tables-").FullName;
        _options = new()
        {
            Directory = _folder,
            IndexMemory = indexMemory,
            ExpiryRound = TimeSpan.FromMilliseconds(expiryRoundMs),
            IndexRound = Timeout.InfiniteTimeSpan,
            Sync = SyncMode.None,
            Clock = Clock,
            OnSchemaStep = step => OnStep(step),
        };
        if (segmentBytes is { } bytes) _options = _options with { FirstSegmentBytes = bytes, MaxSegmentBytes = bytes, LeastCleanedBytes = 0 };
        if (configure is not null) _options = configure(_options);
        Engine = Open();
        Session = Engine.NewSession();
    }

    private TablesFixture(string folder, TableEngineOptions options)
    {
        _folder = folder;
        _options = options with { Directory = folder, OnSchemaStep = step => OnStep(step) };
        Engine = Open();
        Session = Engine.NewSession();
    }

    public FixedClock Clock { get; } = new();

    /// <summary>Called at each step of a schema change.</summary>
    public Action<SchemaStep> OnStep { get; set; } = _ => { };

    public TableEngine Engine { get; private set; }

    public TableSession Session { get; private set; }

    /// <summary>Runs a command line: words between blanks, one with blanks or empty in double quotes.</summary>
    public string Run(string line) => Run([.. Words(line).Select(Encoding.UTF8.GetBytes)]);

    /// <summary>Runs a command line followed by arguments of any bytes.</summary>
    public string Run(string line, params byte[][] more) => Run([.. Words(line).Select(Encoding.UTF8.GetBytes), .. more]);

    /// <summary>Runs command lines as the steps of one TBATCH.</summary>
    public string Batch(params string[] steps) => Run(BatchOf(steps));

    /// <summary>The command and arguments of a TBATCH of command lines.</summary>
    public static byte[][] BatchOf(params string[] steps)
    {
        List<string> words = ["TBATCH", $"{steps.Length}"];
        foreach (string step in steps) words.AddRange([$"{Words(step).Count()}", .. Words(step)]);
        return [.. words.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Runs each line, of which only the last may fail, and answers its reply.</summary>
    public string RunAll(params string[] lines)
    {
        foreach (string line in lines[..^1]) Assert.DoesNotMatch("^-", Run(line));
        return Run(lines[^1]);
    }

    /// <summary>Closes the engine and opens it on the same folder.</summary>
    public void Restart(Action? whileDown = null)
    {
        Engine.Dispose();
        whileDown?.Invoke();
        Engine = Open();
        Session = Engine.NewSession();
    }

    /// <summary>The data folder.</summary>
    public string Folder => _folder;

    /// <summary>The options of the engine.</summary>
    public TableEngineOptions Options => _options;

    /// <summary>Bytes that the log's files take.</summary>
    public long LogBytes => Directory.GetFiles(Path.Combine(_folder, "tables"), "*.lux").Sum(LengthOf);

    /// <summary>An engine on what the folder holds at this moment: what a killed process would leave.</summary>
    public TablesFixture Killed()
    {
        string copy = Directory.CreateTempSubdirectory("lux-tables-").FullName;
        Directory.CreateDirectory(Path.Combine(copy, "tables"));
        File.Copy(Path.Combine(_folder, "IDENT"), Path.Combine(copy, "IDENT"));
        foreach (string segment in Directory.GetFiles(Path.Combine(_folder, "tables"), "*.lux")) File.Copy(segment, Path.Combine(copy, "tables", Path.GetFileName(segment)));
        return new(copy, _options);
    }

    /// <summary>The lines of TSCHEMA.</summary>
    public string Schema(string table) => string.Join(" ", SchemaPrinter.Lines(Engine.Catalog.Find(Encoding.UTF8.GetBytes(table))!.State!.Schema));

    /// <summary>The rows of a table by id, as text in declared order, read from the log.</summary>
    public List<string> Rows(string name) => Rows(Engine, name);

    /// <summary>The same of any engine.</summary>
    public static List<string> Rows(TableEngine engine, string name)
    {
        var table = engine.Catalog.Find(Encoding.UTF8.GetBytes(name))!;
        using var epoch = new EpochScope(engine.Epochs.NewReader());
        List<string> rows = [];
        for (ulong id = 1; id < table.NextId; id++)
        {
            long place = table.Places.Get(id);
            if (place != 0) rows.Add($"{id}:" + Text(table.State!, place));
        }
        return rows;
    }

    /// <summary>Lets time pass.</summary>
    public void Pass(double seconds) => Clock.Now += TimeSpan.FromSeconds(seconds);

    /// <summary>Removes what has expired, as the background does.</summary>
    public void RemoveExpired() => Engine.Expiry.RunRound(Engine.NewSession());

    /// <summary>Fails unless every index has exactly the entries of the rows.</summary>
    public void AssertIndexesAgree() => IndexAudit.Check(Engine);

    public void Dispose()
    {
        Engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static string Run(TableSession session, ReplyBuffer reply, byte[][] arguments)
    {
        reply.Reset(2);
        var command = Enum.Parse<TableCommand>(Encoding.UTF8.GetString(arguments[0]), ignoreCase: true);
        session.Execute(command, new CommandArguments(arguments.AsSpan(1)), reply);
        return Encoding.UTF8.GetString(reply.Written).Replace("\r\n", "\\r\\n", StringComparison.Ordinal);
    }

    private static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            // Cleaning was quicker.
            return 0;
        }
    }

    private static string Text(TableState state, long place)
    {
        var row = state.RowAt(place);
        var text = new StringBuilder();
        for (int i = 0; i < state.Columns.Length; i++)
        {
            var value = row.Value(i);
            if (StoredValue.IsNil(value)) continue;
            text.Append(text.Length == 0 ? "" : " ").Append(state.Columns[i].Name).Append('=')
                .Append(Encoding.UTF8.GetString(TextValue.Decode(state.Columns[i].Type, value, new RowWriter())));
        }
        return text.ToString();
    }

    private static IEnumerable<string> Words(string line)
    {
        for (int at = 0; at < line.Length;)
        {
            if (line[at] == ' ') at++;
            else if (line[at] == '"')
            {
                int end = line.IndexOf('"', at + 1);
                yield return line[(at + 1)..end];
                at = end + 1;
            }
            else
            {
                int end = line.IndexOf(' ', at);
                if (end < 0) end = line.Length;
                yield return line[at..end];
                at = end;
            }
        }
    }

    public string Run(byte[][] arguments) => Run(Session, _reply, arguments);

    /// <summary>Runs a command in a new session of a user.</summary>
    public string RunAs(string user, string line) => Run(Engine.NewSession(() => user), _reply, [.. Words(line).Select(Encoding.UTF8.GetBytes)]);

    private TableEngine Open() => TableEngine.Open(_options);
}
