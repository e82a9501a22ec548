using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Connects and logs in: HELLO 3, or AUTH where the server knows RESP2 only.</summary>
internal static class Handshake
{
    /// <summary>A transport that is ready for commands.</summary>
    /// <exception cref="LuxConnectionException">It is not to be had; the message says why and what to do.</exception>
    public static async Task<RespTransport> ConnectAsync(LuxConnectionOptions options, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.ConnectTimeout);
        RespTransport? transport = null;
        try
        {
            transport = await RespTransport.ConnectAsync(options, patience.Token).ConfigureAwait(false);
            await LogInAsync(transport, options, patience.Token).ConfigureAwait(false);
            return transport;
        }
        catch (Exception error)
        {
            transport?.Abort(error);
            if (error is OperationCanceledException && !cancellation.IsCancellationRequested) throw ConnectionErrors.NoAnswer(options);
            if (error is IOException) throw ConnectionErrors.ClosedAtLogin(options, error);
            throw;
        }
    }

    private static async Task LogInAsync(RespTransport transport, LuxConnectionOptions options, CancellationToken cancellation)
    {
        string[] hello = options.Password is null ? ["HELLO", "3"] : ["HELLO", "3", "AUTH", options.User ?? "default", options.Password];
        string? error = await AskAsync(transport, options, hello, cancellation).ConfigureAwait(false);
        if (error is null && options.Password is null)
        {
            // Garnet answers HELLO before it asks for the password.
            error = await AskAsync(transport, options, ["PING"], cancellation).ConfigureAwait(false);
        }
        else if (error is not null && !IsAboutLogin(error))
        {
            // No HELLO here: a server before Redis 6, or one without RESP3.
            string[] old = options.Password is null ? ["PING"]
                : options.User is null ? ["AUTH", options.Password] : ["AUTH", options.User, options.Password];
            error = await AskAsync(transport, options, old, cancellation).ConfigureAwait(false);
        }
        if (error is null)
        {
            // Only a name in CLIENT LIST: a server that has no CLIENT is as good.
            if (options.ClientName is not null) await AskAsync(transport, options, ["CLIENT", "SETNAME", options.ClientName], cancellation).ConfigureAwait(false);
            return;
        }
        throw error.StartsWith("NOAUTH", StringComparison.Ordinal) && options.Password is null ? ConnectionErrors.NeedsPassword(options)
            : options.Password is not null ? ConnectionErrors.WrongPassword(options, error)
            : ConnectionErrors.Refused(options, error);
    }

    private static bool IsAboutLogin(string error) =>
        error.StartsWith("NOAUTH", StringComparison.Ordinal) || error.StartsWith("WRONGPASS", StringComparison.Ordinal) || error.StartsWith("NOPERM", StringComparison.Ordinal);

    /// <summary>Sends one command and waits for its reply: its error text, or null.</summary>
    private static async Task<string?> AskAsync(RespTransport transport, LuxConnectionOptions options, string[] command, CancellationToken cancellation)
    {
        var bytes = new RowWriter();
        var writer = new RespWriter(bytes);
        writer.ArrayHeader(command.Length);
        foreach (string word in command) writer.Bulk(word);
        await transport.Output.WriteAsync(bytes.WrittenFrom(0), cancellation).ConfigureAwait(false);

        var assembler = new ReplyAssembler();
        while (true)
        {
            ReadResult result = await transport.Input.ReadAsync(cancellation).ConfigureAwait(false);
            try
            {
                foreach (ReadOnlyMemory<byte> segment in result.Buffer)
                {
                    ReadOnlySpan<byte> chunk = segment.Span;
                    while (assembler.TryTake(ref chunk, out ReadOnlySpan<byte> reply))
                        if (reply[0] != '>') return reply[0] is (byte)'-' or (byte)'!' ? Encoding.UTF8.GetString(new RespReader(reply).ReadErrorText()) : null;
                }
            }
            catch (LuxConnectionException error)
            {
                throw ConnectionErrors.NotAnEngine(options, error);
            }
            finally
            {
                transport.Input.AdvanceTo(result.Buffer.End);   // the server says nothing before it is asked again
            }
            if (result.IsCompleted) throw ConnectionErrors.ClosedAtLogin(options, null);
        }
    }
}
