using StackExchange.Redis;

namespace Lux.Server.Tests.Load;

/// <summary>A client that makes one change after the other of items that only it touches. It remembers what was acknowledged and the one change that perhaps was made.</summary>
internal sealed class LoadClient(int owner, Random random)
{
    private readonly ChangeMaker _maker = new(owner, random);
    private ItemsState _state = ItemsState.Empty;
    private Dictionary<string, long> _ids = [];
    private Change? _pending;
    private long _highestId;

    /// <summary>How many changes were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Makes changes until the server is gone.</summary>
    public async Task RunAsync(IDatabase redis)
    {
        while (true)
        {
            _pending = _maker.Next(_state, _ids);
            RedisResult reply;
            try
            {
                reply = await redis.ExecuteAsync(_pending.Command, _pending.Arguments);
            }
            catch (Exception gone) when (gone is RedisConnectionException or RedisTimeoutException or ObjectDisposedException)
            {
                return;
            }
            Acknowledge(_pending, reply);
        }
    }

    /// <summary>All that was acknowledged is there, and the last change wholly or not at all.</summary>
    public async Task CheckAsync(IDatabase redis)
    {
        var (found, ids) = await ItemsState.ReadAsync(redis, owner);
        var then = _pending?.Apply(_state) ?? _state;
        Assert.True($"{found}" == $"{_state}" || $"{found}" == $"{then}", $"acknowledged:\n{_state}\nperhaps made: {_pending}\nfound:\n{found}");
        Assert.All(found.Items, i => Assert.True(i.Value.Body == (_state.Items.GetValueOrDefault(i.Key)?.Body ?? i.Value.Body) || i.Value.Body == then.Items[i.Key].Body, $"the body of {i.Key} is another"));
        (_state, _ids, _pending) = (found, ids, null);
    }

    private void Acknowledge(Change change, RedisResult reply)
    {
        bool wasThere = change.Inserted is { } inserted && _ids.ContainsKey(inserted);
        _state = change.Apply(_state);
        _pending = null;
        Acknowledged++;
        if (change.Inserted is not { } slug) return;
        long id = (long)(change.Command == "TBATCH" ? ((RedisResult[])reply!)[0] : reply);
        Assert.True(wasThere ? _ids[slug] == id : id > _highestId, $"id {id} was given again: {change}");
        _highestId = Math.Max(_highestId, id);
        _ids[slug] = id;
    }
}
