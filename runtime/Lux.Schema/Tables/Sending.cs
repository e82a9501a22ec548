using Lux.Schema.Generated;
namespace Lux.Schema;
internal static class Sending
{
    public static ValueTask<T> SendAsync<TCommand, TReply, T>(this LuxConnection connection, in TCommand command, TReply reply, CancellationToken cancellationToken)
        where TCommand : struct, ICommand where TReply : struct, IReply<T> => throw new NotSupportedException(connection.ToString() + command + reply + cancellationToken);
}
