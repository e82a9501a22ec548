using System.Collections.Concurrent;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>The pages at this server that are in, each with its user.</summary>
internal sealed class Crowd
{
    private readonly ConcurrentDictionary<ChatSocket, Person> _pages = new();

    public void Enter(ChatSocket socket, Person user) => _pages[socket] = user;

    public void Leave(ChatSocket socket) => _pages.TryRemove(socket, out _);

    public bool Has(Id<User> user) => _pages.Values.Any(person => person.Id == user);

    public bool IsEmpty => _pages.IsEmpty;

    public void Tell(ReadOnlyMemory<byte> frame)
    {
        foreach (var (socket, _) in _pages) socket.Send(frame);
    }

    public void Tell(ServerFrame frame)
    {
        foreach (var (socket, _) in _pages) socket.Send(frame);
    }
}
