namespace Lux.Schema.Tests.Connection;

/// <summary>A server that knows publish and subscribe, in RESP3, with patterns that end in <c>*</c>.</summary>
internal sealed class FakePubSub : IAsyncDisposable
{
    private readonly List<(FakeSession Session, string Name, bool IsPattern)> _subscribed = [];
    private readonly FakeServer _server;

    public FakePubSub(int port = 0) => _server = new(AnswerAsync, port);

    public int Port => _server.Port;

    public string Url => _server.Url;

    public IReadOnlyList<string> Asked => _server.Asked;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(FakeSession session, string[] command)
    {
        switch (command)
        {
            case ["SUBSCRIBE" or "PSUBSCRIBE", var name]:
                lock (_subscribed) _subscribed.Add((session, name, command[0][0] == 'P'));
                await session.SayAsync($">3\r\n{Bulk(command[0].ToLowerInvariant())}{Bulk(name)}:1\r\n");
                break;
            case ["UNSUBSCRIBE" or "PUNSUBSCRIBE", var name]:
                lock (_subscribed) _subscribed.RemoveAll(s => s.Session == session && s.Name == name);
                await session.SayAsync($">3\r\n{Bulk(command[0].ToLowerInvariant())}{Bulk(name)}:0\r\n");
                break;
            case ["PUBLISH", var channel, var payload]:
                (FakeSession Session, string Name, bool IsPattern)[] to;
                lock (_subscribed) to = [.. _subscribed.Where(s => s.IsPattern ? channel.StartsWith(s.Name.TrimEnd('*'), StringComparison.Ordinal) : s.Name == channel)];
                foreach (var (receiver, name, isPattern) in to)
                    await receiver.SayAsync(isPattern ? $">4\r\n{Bulk("pmessage")}{Bulk(name)}{Bulk(channel)}{Bulk(payload)}" : $">3\r\n{Bulk("message")}{Bulk(channel)}{Bulk(payload)}");
                await session.SayAsync($":{to.Length}\r\n");
                break;
        }
    }

    private static string Bulk(string text) => $"${System.Text.Encoding.UTF8.GetByteCount(text)}\r\n{text}\r\n";
}
