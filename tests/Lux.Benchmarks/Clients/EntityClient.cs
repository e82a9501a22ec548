using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Lux.Benchmarks.Clients;

/// <summary>EF Core on the PostgreSQL of an <see cref="NpgsqlClient"/>: pooled contexts, compiled queries without tracking, the fastest that its documentation names.</summary>
internal sealed class EntityClient : Client
{
    private static readonly Func<ChatContext, long, Task<MessageEntity?>> Find =
        EF.CompileAsyncQuery((ChatContext context, long id) => context.Messages.AsNoTracking().FirstOrDefault(m => m.Id == id));

    private static readonly Func<ChatContext, long, IAsyncEnumerable<MessageEntity>> Newest =
        EF.CompileAsyncQuery((ChatContext context, long channel) => context.Messages.AsNoTracking().Where(m => m.ChannelId == channel).OrderByDescending(m => m.Timestamp).Take(NewestRows));

    private readonly PooledDbContextFactory<ChatContext> _contexts;

    private EntityClient(PooledDbContextFactory<ChatContext> contexts)
        : base("EF Core, PostgreSQL") => _contexts = contexts;

    public static EntityClient Over(NpgsqlClient filled) =>
        new(new(new DbContextOptionsBuilder<ChatContext>().UseNpgsql(filled.Source).Options));

    public override async Task<long> InsertAsync(long channel, long user, DateTimeOffset time)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        var message = new MessageEntity { ChannelId = channel, UserId = user, Content = Content, Timestamp = time };
        context.Messages.Add(message);
        await context.SaveChangesAsync();
        return message.Id;
    }

    public override async Task<int> FindAsync(long id)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        return (await Find(context, id))!.Content.Length;
    }

    public override async Task<int> NewestAsync(long channel)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        List<MessageEntity> rows = new(NewestRows);
        await foreach (var message in Newest(context, channel)) rows.Add(message);
        return rows.Count;
    }

    // Npgsql's client has filled the server.
    public override Task FillAsync(int rows) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
