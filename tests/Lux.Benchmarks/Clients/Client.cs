namespace Lux.Benchmarks.Clients;

/// <summary>One way of a .NET program to the chat's data; safe for callers at once.</summary>
internal abstract class Client(string title) : IAsyncDisposable
{
    public const string Content = "The quick brown fox jumps over the lazy dog, twice a day.";
    public const int NewestRows = 50;

    /// <summary>The library and what it talks to.</summary>
    public string Title { get; } = title;

    /// <summary>Inserts one message and gives its id.</summary>
    public abstract Task<long> InsertAsync(long channel, long user, DateTimeOffset time);

    /// <summary>The message of an id that is there, and its text's length.</summary>
    public abstract Task<int> FindAsync(long id);

    /// <summary>How many the newest 50 messages of a channel are, each made an object.</summary>
    public abstract Task<int> NewestAsync(long channel);

    /// <summary>Tables, users, channels, and <paramref name="rows"/> messages, one channel after the other.</summary>
    public abstract Task FillAsync(int rows);

    public abstract ValueTask DisposeAsync();

    /// <summary>The messages that are there before anything is measured.</summary>
    protected static IEnumerable<(long Channel, long User, DateTimeOffset Time)> Messages(int rows)
    {
        for (int i = 0; i < rows; i++) yield return ((i % Work.Chat.Channels) + 1, (i % Work.Chat.Users) + 1, TimeOf(i));
    }

    public static DateTimeOffset TimeOf(long number) => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000 + number);
}
